import Commerce
import Compliance
import Foundation
import Testing

/// Commands on a vault, one second before and one second after the limit of what they read; no sweep has been by.
@Suite(.enabled(if: ShiftedClock.canBeMade, ShiftedClock.absence), .timeLimit(.minutes(10)))
struct ExpiryCommandTests {
    /// A workplace whose commands see one moment only.
    private struct Moment {
        let place: Workplace
        let clock: [String: String]

        /// Runs a command and expects how it ends.
        func expect(_ code: Int32, _ arguments: [String]) async throws -> Program.Outcome {
            try await place.expect(code, arguments, changed: clock)
        }

        func run(_ arguments: [String]) async throws -> Program.Outcome {
            try await place.run(arguments, changed: clock)
        }
    }

    /// All of it happened five years ago; the commands look a second before or after the limit.
    private static func look(
        _ kept: RetentionClass, isRead: Bool, _ work: (Moment) async throws -> Void
    ) async throws {
        let then = WallTime(secondsSince1970: 1_795_201_800) - .seconds(5 * 366 * 86_400)
        let limit = try #require(kept.end(from: then))
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place, then: then)
            let clock = try await ShiftedClock.make(in: place.folder, shift: .zero)
            let second = limit.millisecondsSince1970 / 1_000 + (isRead ? -1 : 1)
            try await work(Moment(place: place, clock: clock.standing(at: second)))
        }
    }

    @Test(arguments: [true, false])
    func aRecordingIsRenderedWithinItsLimitOnly(_ isRead: Bool) async throws {
        try await Self.look(.recordingAudio, isRead: isRead) { moment in
            let arguments = ["calls", "render", "call_1", "--output", "call.wav", "--reason", "complaint 12"]
            let outcome = try await moment.expect(isRead ? 0 : 1, arguments)
            #expect(outcome.errors.contains("past its retention limit") == !isRead)
            #expect(FileManager.default.fileExists(atPath: moment.place.path("call.wav")) == isRead)
        }
    }

    @Test(arguments: [true, false])
    func wordsAreShownWithinTheirLimitOnly(_ isRead: Bool) async throws {
        try await Self.look(.transcript, isRead: isRead) { moment in
            let shown = try await moment.expect(0, ["calls", "show", "call_1", "--reason", "complaint 12", "--json"])
            #expect(shown.output.contains("past its retention limit") == !isRead)
        }
    }

    /// After five years there is no call any more: not in the list, by its name, in an export or a replay.
    @Test(arguments: [true, false])
    func aCallIsFoundWithinItsLimitOnly(_ isRead: Bool) async throws {
        try await Self.look(.callDetail, isRead: isRead) { moment in
            #expect(try await moment.expect(0, ["calls", "list"]).output.contains("call_1") == isRead)
            for arguments in [["calls", "show", "call_1"], ["calls", "export", "call_1"]] {
                let outcome = try await moment.expect(isRead ? 0 : 1, arguments)
                #expect(outcome.errors.contains("no call call_1 is on record") == !isRead)
            }
            let replayed = try await moment.run(["replay", "call_1", "--data", moment.place.data])
            #expect(replayed.errors.contains("no call call_1 is on record") == !isRead)
            let known = try await moment.expect(isRead ? 0 : 1, ["people", "why", PreparedVault.number])
            #expect(known.errors.contains("nobody with that number is known") == !isRead)
        }
    }

    /// After six years an entry of the audit is listed no more, whether or not its day was swept.
    @Test(arguments: [true, false])
    func anEntryIsListedWithinItsTermOnly(_ isRead: Bool) async throws {
        try await Self.look(.auditLog, isRead: isRead) { moment in
            let listed = try await moment.expect(0, ["audit", "list", "--act", "publication"]).output
            #expect(listed.contains("publication") == isRead)
        }
    }
}
