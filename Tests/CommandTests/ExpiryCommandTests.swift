import Commerce
import Compliance
import Foundation
import Testing

/// Commands on a vault whose things are just before, and just after, their limit; no sweep has been by. To the second the same is proved on
/// the vault itself; here a start of a process has its time.
@Suite(.timeLimit(.minutes(10)))
struct ExpiryCommandTests {
    private static let margin: Duration = .seconds(600)

    /// How old a thing is that has passed its limit of calendar years by a second, or will pass it after the margin.
    private static func age(_ kept: RetentionClass, isRead: Bool) throws -> Duration {
        let now = WallTime(millisecondsSince1970: Int64(Date.now.timeIntervalSince1970 * 1_000))
        // Walked down by days, because years have no one length.
        var start = now - .seconds(10 * 366 * 86_400)
        while let end = kept.end(from: start), end < now { start = start + .seconds(86_400) }
        let end = try #require(kept.end(from: start))
        return now - start + (isRead ? .zero - margin : .seconds(1)) + (end - now)
    }

    @Test(arguments: [true, false])
    func aRecordingIsRenderedWithinItsLimitOnly(_ isRead: Bool) async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place, age: try Self.age(.recordingAudio, isRead: isRead))
            let arguments = ["calls", "render", "call_1", "--output", "call.wav", "--reason", "complaint 12"]
            let outcome = try await place.expect(isRead ? 0 : 1, arguments)
            #expect(outcome.errors.contains("past its retention limit") == !isRead)
            #expect(FileManager.default.fileExists(atPath: place.path("call.wav")) == isRead)
        }
    }

    @Test(arguments: [true, false])
    func wordsAreShownWithinTheirLimitOnly(_ isRead: Bool) async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place, age: try Self.age(.transcript, isRead: isRead))
            let shown = try await place.expect(0, ["calls", "show", "call_1", "--reason", "complaint 12", "--json"])
            #expect(shown.output.contains("past its retention limit") == !isRead)
        }
    }

    /// After five years there is no call any more: not in the list, by its name, in an export or a replay.
    @Test(arguments: [true, false])
    func aCallIsFoundWithinItsLimitOnly(_ isRead: Bool) async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place, age: try Self.age(.callDetail, isRead: isRead))
            #expect(try await place.expect(0, ["calls", "list"]).output.contains("call_1") == isRead)
            for arguments in [["calls", "show", "call_1"], ["calls", "export", "call_1"]] {
                let outcome = try await place.expect(isRead ? 0 : 1, arguments)
                #expect(outcome.errors.contains("no call call_1 is on record") == !isRead)
            }
            let replayed = try await place.run(["replay", "call_1", "--data", place.data])
            #expect(replayed.errors.contains("no call call_1 is on record") == !isRead)
            let known = try await place.expect(isRead ? 0 : 1, ["people", "why", PreparedVault.number])
            #expect(known.errors.contains("nobody with that number is known") == !isRead)
        }
    }

    /// After six years an entry of the audit is listed no more, whether or not its day was swept.
    @Test(arguments: [true, false])
    func anEntryIsListedWithinItsTermOnly(_ isRead: Bool) async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place, age: try Self.age(.auditLog, isRead: isRead))
            let listed = try await place.expect(0, ["audit", "list", "--act", "publication"]).output
            #expect(listed.contains("publication") == isRead)
        }
    }
}
