import Controls
import Foundation
import Testing

/// `livecarts privacy …`
@Suite(.timeLimit(.minutes(5)))
struct PrivacyCommandTests {
    private struct Record: Decodable {
        let format: String
        let controller: String
        let missing: [String]
    }

    /// The record and the notice of the merchant that is published, in words and as JSON.
    @Test(.controls("GD-11", "CC-6")) func papersArePrinted() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            let records = try await place.json(["privacy", "record"], as: [Record].self)
            #expect(records.map(\.format) == ["processing-record-1"] && records.first?.missing == [])
            let words = try await place.expect(0, ["privacy", "record"]).output
            for part in [
                "Example Home LLC (mrc_example_home)", "GDPR 6(1)(a)", "90 days from the last contact",
                "Telnyx LLC, US",
                "16 CFR 310.5(a)(8)",
            ] { #expect(words.contains(part), "\(part)") }
            let notice = try await place.expect(0, ["privacy", "notice", "--merchant", "mrc_example_home"]).output
            #expect(notice.contains("kept 5 years from its last use") && notice.contains("Nothing of it is sold"))
            #expect(try await place.expect(0, ["privacy", "notice", "--json"]).output.contains("\"sold\" : false"))
            try await place.expect(1, ["privacy", "notice", "--merchant", "mrc_nobody"])
        }
    }
}
