import Commerce
import Controls
import Foundation
import Testing
import Vault

/// `livecarts calls records`, on a vault that a server has made.
struct CallRecordCommandTests {
    /// One line a call, with the number that was called, for a reason that is kept; days and numbers choose.
    @Test(.controls("RCD-1")) func everyDialedCallHasItsRecord() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            let records = ["calls", "records", "--reason", "request of the state"]
            let outcome = try await place.expect(0, records)
            let line = try #require(
                JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
            #expect(line["call"] as? String == PreparedVault.call.call.text)
            #expect(line["called_number"] as? String == PreparedVault.number)
            #expect(line["seller"] as? String == "Example Home LLC")
            #expect(
                line["calling_number"] as? String == "+13125550188",
                "the number of then, whatever the merchant's is now")
            #expect(line["disposition"] as? String == "declined")
            #expect(line["script_version"] as? String == "cart-recovery@9c1f03aa27b4")
            #expect(line["opening"] is [String: Any])
            for nobody in [["--to", "2020-01-01"], ["--from", "2099-01-01"], ["--number", "+13125550100"]] {
                #expect(try await place.expect(0, records + nobody).output.isEmpty, "\(nobody)")
            }
            let mine = try await place.expect(0, records + ["--number", PreparedVault.number])
            #expect(mine.output == outcome.output)
            let audit = try await place.expect(0, ["audit", "list", "--json"])
            #expect(audit.output.contains("export") && audit.output.contains(PreparedVault.call.call.text))
        }
    }

    /// Without a reason, and with a day or a number that is none, nothing is opened.
    @Test func wrongUsesOpenNothing() async throws {
        try await Workplace.use { place in
            for words in [
                [], ["--reason", "x", "--from", "yesterday"], ["--reason", "x", "--number", "8135550142"],
            ] {
                let outcome = try await place.run(["calls", "records"] + words)
                #expect(outcome.code == 2 && outcome.output.isEmpty && !outcome.errors.contains("8135550142"))
            }
        }
    }

    /// Whoever was erased keeps the record that the law asks for.
    @Test(.controls("RCD-1")) func anErasedPersonsCallKeepsItsRecord() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            _ = try await place.expect(
                0,
                [
                    "people", "erase", PreparedVault.number, "--reason", "asked by letter", "--yes", "--proof",
                    place.path("proof"),
                ])
            let outcome = try await place.expect(0, ["calls", "records", "--reason", "request of the state"])
            #expect(outcome.output.contains(PreparedVault.call.call.text))
            #expect(outcome.output.contains("\"disposition\":\"declined\""))
        }
    }
}
