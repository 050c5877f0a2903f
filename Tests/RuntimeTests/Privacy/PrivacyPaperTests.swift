import Compliance
import Controls
import Foundation
import Runtime
import Scripts
import Testing
import Transport
import Vault

/// The papers that are made of what is in force.
struct PrivacyPaperTests {
    private static func merchant(_ changes: (old: String, new: String)...) throws -> Merchant {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Prompts/mrc_example_home.yaml")
        var text = try String(contentsOf: file, encoding: .utf8)
        for change in changes {
            #expect(text.contains(change.old))
            text = text.replacing(change.old, with: change.new)
        }
        return try MerchantFile(Data(text.utf8), file: "mrc_test.yaml").merchant
    }

    /// GD-11: purposes, kinds with their terms, recipients; the merchant's own period stands where it chose one.
    @Test(.controls("GD-11", "GD-1")) func theRecordFollowsTheConfiguration() throws {
        let record = ProcessingRecord(
            try Self.merchant((old: "forms:\n", new: "retention: { transcript: P7D }\nforms:\n")), terms: .shipped)
        #expect(record.controller == "Example Home LLC" && record.missing.isEmpty && record.transfers.isEmpty)
        #expect(record.processors.map(\.name) == ["Telnyx LLC"])
        #expect(record.kinds.first { $0.retentionClass == .transcript }?.keep == .days(7))
        #expect(record.kinds.first { $0.retentionClass == .consentEvidence }?.keep == .years(5))
        for kind in record.kinds { #expect(!kind.retentionClass.purpose.lawfulBasis.isEmpty) }
        #expect(!record.security.isEmpty)
    }

    /// Nothing is made up: what only the merchant knows is missing by its name until it is given.
    @Test(.controls("GD-11")) func whatIsNotGivenIsMissing() throws {
        let bare = try Self.merchant(
            (old: "  address: 1 Example", new: "  transfer_safeguards: 1 Example"), (old: "  hosting: US\n", new: ""))
        let record = ProcessingRecord(bare, terms: .shipped)
        #expect(record.missing == ["privacy.address", "privacy.hosting"])
        let abroad = ProcessingRecord(
            try Self.merchant((old: "  hosting: US\n", new: "  hosting: DE\n")), terms: .shipped)
        #expect(abroad.transfers.map(\.country) == ["US"] && abroad.missing == ["privacy.transfer_safeguards"])
    }

    /// CC-6: every kind that is kept of customers is told with its term; sound and words only where they are kept.
    @Test(.controls("CC-6", "GD-3")) func theNoticeTellsTheTermOfEachKind() throws {
        let notice = CollectionNotice(try Self.merchant())
        #expect(notice.missing.isEmpty)
        #expect(notice.kinds.first { $0.retentionClass == .cartSnapshot }?.keptWords == "90 days from the last contact")
        #expect(notice.kinds.contains { $0.retentionClass == .recordingAudio })
        let quiet = CollectionNotice(try Self.merchant((old: "recording: on\n", new: "recording: off\n")))
        #expect(!quiet.kinds.contains { [.recordingAudio, .transcript].contains($0.retentionClass) })
        for kind in notice.kinds {
            #expect(
                !kind.retentionClass.categories.isEmpty && !kind.keep.words.isEmpty
                    && kind.retentionClass.subjects != nil)
        }
    }

    /// The page that every hosted form links says the same.
    @Test(.controls("CC-6", "CC-3")) func everyFormLinksTheNotice() async throws {
        try await RunningServer.run { server in
            for page in ["consent", "opt-out", "do-not-call"] {
                let text = try await server.get("/forms/mrc_example_home/\(page)").text
                #expect(text.contains("href=\"/forms/mrc_example_home/notice\""))
            }
            let reply = try await server.get("/forms/mrc_example_home/notice")
            #expect(reply.status == 200 && reply.text.contains("90 days from the last contact"))
            #expect(reply.text.contains("sold"))
        }
    }
}
