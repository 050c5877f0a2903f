import CallCore
import CallLog
import Commerce
import Dialogue
import LiveCartsTesting
import Testing

/// What the test kit gives to others.
struct TestingKitTests {
    /// Sleepers wake only when the clock is turned to their time.
    @Test func sleepersWakeAtTheirTime() async throws {
        let clock = TurningClock()
        let early = Task { try await clock.sleep(for: .seconds(1)) }
        let late = Task { try await clock.sleep(for: .seconds(3)) }
        await clock.sleepers(atLeast: 2)
        clock.turn(by: .seconds(1))
        try await early.value
        #expect(clock.sleeperCount == 1)
        clock.turn(by: .seconds(2))
        try await late.value
        #expect(clock.now == TurningClock.Instant(offset: .seconds(3)))
    }

    /// Who is cancelled wakes with an error and is forgotten.
    @Test func cancelledSleeper() async {
        let clock = TurningClock()
        let sleeper = Task { try await clock.sleep(for: .seconds(60)) }
        await clock.sleepers(atLeast: 1)
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
        #expect(clock.sleeperCount == 0)
    }

    /// A recorded call is read from its file and decided once more.
    @Test func recordedCall() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.textLink))
        call.runToEnd()
        let recorded = try RecordedCall(jsonLines: CallLogCodec.encode(call.log))
        #expect(recorded.outcome == "accepted")
        #expect(recorded.linesSaid == ["opening", "permission", "reason.ask", "closing.text"])
        #expect(recorded.scriptVersion == "rehearsal@0123456789ab")
        #expect(recorded.replayed(with: call.script).isSame)
    }
}
