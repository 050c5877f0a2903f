import CallCore
import LiveCartsTesting
import Runtime
import Testing

/// The timers of a call: at most one a kind, and none that outlives the call.
struct CallTimersTests {
    private let clock = TurningClock()
    private let inbox = CallInbox()

    private func timer(_ setting: Int) -> TimerID { TimerID(kind: .noInput, setting: TimerSetting(setting)) }

    /// Fired once, and forgotten.
    @Test func aTimerThatFiredIsForgotten() async {
        let timers = CallTimers(inbox: inbox, clock: clock)
        timers.set(timer(1), after: .seconds(8))
        #expect(timers.count == 1)
        await clock.sleepers(atLeast: 1)
        clock.turn(by: .seconds(8))
        #expect(await inbox.next().map(\.event) == [.timerFired(TimerFired(timer: timer(1)))])
        #expect(timers.count == 0)
    }

    /// Set anew a hundred times, one is out, and only the last one fires.
    @Test func aTimerThatIsSetAnewReplacesTheOlder() async {
        let timers = CallTimers(inbox: inbox, clock: clock)
        for setting in 1...100 { timers.set(timer(setting), after: .seconds(Int64(setting))) }
        #expect(timers.count == 1)
        timers.cancel(.noInput)
        #expect(timers.count == 0)
    }

    /// Once the call is over nothing can be set any more.
    @Test func nothingIsSetAfterTheEnd() {
        let timers = CallTimers(inbox: inbox, clock: clock)
        timers.set(timer(1), after: .seconds(8))
        timers.close()
        timers.set(timer(2), after: .seconds(8))
        #expect(timers.count == 0)
    }
}
