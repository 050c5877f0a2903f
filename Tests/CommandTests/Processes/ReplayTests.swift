import Foundation
import Testing

/// `livecarts replay` of the log that a server wrote, whole and damaged.
@Suite(.enabled(if: ShiftedClock.canBeMade, ShiftedClock.absence), .timeLimit(.minutes(5)))
struct ReplayTests {
    /// The same effects, in another process, twice.
    @Test func aRecordedCallIsDecidedTheSameAgain() async throws {
        for _ in 1...2 {
            let outcome = try await replay(\.self)
            #expect(outcome.code == 0)
            #expect(outcome.output.hasPrefix("same effects: "))
        }
    }

    /// An effect that was edited is told as the first difference: the record, the field, both values.
    @Test func anEditedLogIsToldByItsFirstDifference() async throws {
        let outcome = try await replay { log in
            var lines = log.split(separator: "\n").map(String.init)
            guard let place = lines.firstIndex(where: { $0.contains("\"effect\":\"set_timer\"") }) else { return log }
            let edited = lines[place].replacing(/"after":\d+/, with: "\"after\":1")
            lines[place] = edited == lines[place] ? "" : edited
            return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
        }
        #expect(outcome.code == 1)
        #expect((outcome.output + outcome.errors).contains(/record \d+/))
    }

    /// A log that was cut off is told with its line.
    @Test func aTruncatedLogIsToldByItsLine() async throws {
        let outcome = try await replay { String($0.dropLast(20)) }
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains(/line \d+: the last line does not end/))
    }

    /// A log without its end stops being the same where it was cut between two records.
    @Test func aLogWithoutItsLastEffectIsToldSo() async throws {
        let outcome = try await replay { log in
            let lines = log.split(separator: "\n")
            let last = lines.lastIndex { $0.contains("\"effect\":") } ?? 0
            return lines[..<last].joined(separator: "\n") + "\n"
        }
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("the log ends before"))
    }

    @Test(arguments: ["this is no log\n", "{\"v\":1}\n", "[]\n", ""])
    func whatIsNoLogIsToldSo(_ text: String) async throws {
        let outcome = try await replay { _ in text }
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("call.jsonl"))
    }

    /// Neither a file nor, without a vault, a call.
    @Test func aPathThatIsNothingIsToldSo() async throws {
        let outcome = try await Program.run(
            ["replay", "missing.jsonl"], in: FileManager.default.temporaryDirectory)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("missing.jsonl is no file"))
    }

    private func replay(_ change: (String) -> String) async throws -> Program.Outcome {
        let log = try await ServedCall.shared.value.notes.log
        let folder = FileManager.default.temporaryDirectory.appending(path: "livecarts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(change(log).utf8).write(to: folder.appending(path: "call.jsonl"))
        return try await Program.run(
            ["replay", "call.jsonl", "--prompts", Repository.prompts.path], in: folder)
    }
}
