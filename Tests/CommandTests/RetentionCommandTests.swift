import Commerce
import Compliance
import Foundation
import Testing
import Vault

/// `livecarts retention …`
@Suite(.timeLimit(.minutes(10)))
struct RetentionCommandTests {
    private struct Standing: Decodable {
        let `class`: String
        let keep: String
        let setBy: String
        let survivesErasure: Bool
        let rows: Int
        let lateRows: Int
        let nextEnd: String?
        let notStored: String?
    }

    private struct Hold: Decodable {
        let id: String
        let subject: String
        let classes: [String]
        let reason: String
    }

    private struct Receipt: Decodable {
        let `class`: String
        let what: String
        let count: Int
    }

    /// All classes, with the merchant's own period where it chose one.
    @Test func everyClassIsShown() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            let vault = try PreparedVault.open(place)
            try await vault.setRetention(
                try RetentionSchedule([.init(.transcript, keep: .days(7))]), of: PreparedVault.merchant,
                at: .init(millisecondsSince1970: Int64(Date.now.timeIntervalSince1970 * 1_000)))
            try await vault.close()
            let all = try await place.json(["retention", "show"], as: [Standing].self)
            #expect(all.map(\.class) == RetentionClass.allCases.map(\.rawValue))
            let words = try #require(all.first { $0.class == "transcript" })
            #expect(words.keep == "P7D" && words.setBy == "merchant" && words.rows == 1 && words.nextEnd != nil)
            let calls = try #require(all.first { $0.class == "call_detail" })
            #expect(calls.keep == "P5Y" && calls.setBy == "house" && calls.survivesErasure && calls.rows > 2)
            #expect(all.first { $0.class == "voiceprint" }?.notStored != nil)
            let lines = try await place.expect(0, ["retention", "show", "--merchant", "mrc_example_home"]).output
            #expect(lines.contains("transcript") && lines.contains("SURVIVES ERASURE"))
            let shown = try await place.expect(0, ["calls", "show", "call_1"]).output
            let end = try #require(words.nextEnd)
            #expect(shown.contains(try Regex("the words that were said +transcript +until \(end.prefix(10))")))
            try await place.expect(1, ["retention", "show", "--merchant", "mrc_nobody"])
        }
    }

    /// The plan first, then what was done, and receipts of it; a stray file goes with the rest.
    @Test func aSweepTellsDoesAndProves() async throws {
        try await Workplace.use { place in
            let prepared = try await PreparedVault.make(in: place, age: .seconds(91 * 86_400))
            let stray = place.data + "/tapes/stray.tape"
            try Data([1]).write(to: URL(filePath: stray))
            let past = Date(timeIntervalSinceNow: -7_200)
            try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: stray)
            let plan = try await place.expect(0, ["retention", "sweep", "--dry-run"]).output
            #expect(plan.contains("contents") && plan.contains("files without a row: 1") && plan.contains("overdue"))
            #expect(FileManager.default.fileExists(atPath: try prepared.tape()))
            let done = try await place.expect(0, ["retention", "sweep"]).output
            #expect(done.contains("contents") && done.contains(/destroyed \d+ rows/) && done.contains("RECEIPT"))
            #expect(!FileManager.default.fileExists(atPath: stray))
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.data + "/tapes").isEmpty)
            let receipts = try await place.json(["retention", "receipts"], as: [Receipt].self)
            #expect(receipts.contains { $0.class == "transcript" && $0.what == "contents" && $0.count == 1 })
            #expect(try await place.expect(0, ["retention", "sweep"]).output.contains("nothing is past its limit"))
            let swept = try await place.expect(0, ["audit", "list", "--act", "retention_sweep"]).output
            #expect(swept.split(separator: "\n").count == receipts.count + 1)
            try await prepared.tamper("UPDATE destruction_receipts SET count = 9 WHERE number = 2")
            #expect(try await place.expect(1, ["retention", "receipts"]).errors.contains("receipt 2 does not follow"))
            #expect(try await place.expect(1, ["check"]).output.contains("receipt 2 does not follow"))
        }
    }

    /// A recording whose file is gone is told by its call, with exit code 1.
    @Test func aRecordingWithoutItsFileIsTold() async throws {
        try await Workplace.use { place in
            let prepared = try await PreparedVault.make(in: place, age: .seconds(7_200))
            try FileManager.default.removeItem(atPath: try prepared.tape())
            let outcome = try await place.expect(1, ["retention", "sweep"])
            #expect(outcome.output.contains("recording without its file: call_1"))
        }
    }

    /// What is held outlives its limit until the hold is released.
    @Test func aHoldHoldsUntilItIsReleased() async throws {
        try await Workplace.use { place in
            let prepared = try await PreparedVault.make(in: place, age: .seconds(90 * 86_400 - 60))
            try await place.expect(
                0,
                [
                    "retention", "hold", PreparedVault.number, "--class", "transcript", "--until", "2099-12-31",
                    "--reason", "claim 12",
                ])
            let holds = try await place.json(["retention", "holds"], as: [Hold].self)
            let hold = try #require(holds.first)
            #expect(hold.subject == prepared.person.text && hold.reason == "claim 12")
            #expect(hold.classes == ["call_detail", "transcript"])
            // The words' limit passes now, by the clock of the rows.
            try await prepared.tamper(
                "UPDATE contents SET expires_at = \(Int64(Date.now.timeIntervalSince1970 * 1_000))")
            #expect(try await place.expect(0, ["retention", "sweep"]).output.contains("kept by legal holds"))
            try await place.expect(2, ["retention", "release", hold.id])
            try await place.expect(0, ["retention", "release", hold.id, "--reason", "settled"])
            #expect(try await place.json(["retention", "holds"], as: [Hold].self).isEmpty)
            #expect(try await place.expect(0, ["retention", "sweep"]).output.contains("contents"))
            try await place.expect(1, ["retention", "release", hold.id, "--reason", "again"])
            let entries = try await place.expect(
                0, ["audit", "list", "--act", "legal_hold", "--reason", "a review"]
            ).output
            #expect(entries.contains("claim 12") && entries.contains("settled"))
        }
    }

    /// Whole merchants and single calls are held too; what law ends on a day is not.
    @Test func aHoldIsRefusedWhereItMayNotBe() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            let rest = ["--until", "2099-12-31", "--reason", "claim 12"]
            for whom in ["mrc_example_home", "call_1"] {
                try await place.expect(0, ["retention", "hold", whom, "--class", "transcript"] + rest)
            }
            for (whom, kept, code) in [
                ("mrc_example_home", "raw_webhook", 2), ("mrc_nobody", "transcript", 1), ("call_9", "transcript", 1),
                ("+18135550199", "transcript", 1), ("call_1", "words", 2),
            ] as [(String, String, Int32)] {
                try await place.expect(code, ["retention", "hold", whom, "--class", kept] + rest)
            }
            try await place.expect(
                2, ["retention", "hold", "call_1", "--class", "transcript", "--until", "soon", "--reason", "x"])
            try await place.expect(
                1, ["retention", "hold", "call_1", "--class", "transcript", "--until", "2020-01-01", "--reason", "x"])
        }
    }
}
