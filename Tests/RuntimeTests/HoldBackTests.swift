import CallCore
import Controls
import Runtime
import Testing

/// What may leave memory, and when.
struct HoldBackTests {
    private func moment(_ seconds: Int) -> CallTime { CallTime(.seconds(seconds)) }

    /// REC-2: before the notice was heard, nothing is kept, however old it is.
    @Test(.controls("REC-1")) func nothingIsReleasedBeforeTheNotice() {
        var held = HoldBack<String>()
        held.add("hello", at: moment(1))
        #expect(held.release(at: moment(600), settled: moment(600)).isEmpty)
        #expect(held.close().isEmpty)
    }

    /// PCI-3: fifteen seconds are held, so that digits in them can still be silenced.
    @Test(.controls("PCI-3")) func itemsRipenForFifteenSeconds() {
        var held = HoldBack<String>()
        held.noticeHeard()
        held.add("early", at: moment(1))
        held.add("late", at: moment(10))
        #expect(held.release(at: moment(15), settled: moment(15)).isEmpty)
        #expect(held.release(at: moment(16), settled: moment(16)) == ["early"])
        #expect(held.release(at: moment(25), settled: moment(25)) == ["late"])
    }

    /// Sound whose words are not final yet stays, for a card number may be in it.
    @Test func unsettledSpeechHoldsEverythingAfterItsBeginning() {
        var held = HoldBack<String>()
        held.noticeHeard()
        held.add("before", at: moment(4))
        held.add("during", at: moment(6))
        #expect(held.release(at: moment(60), settled: moment(5)) == ["before"])
        #expect(held.count == 1)
    }

    /// An objection drops what is held and whatever comes.
    @Test(.controls("DUR-4")) func discardingIsForGood() {
        var held = HoldBack<String>()
        held.noticeHeard()
        held.add("words", at: moment(1))
        held.discard()
        held.add("more", at: moment(2))
        held.noticeHeard()
        #expect(held.count == 0)
        #expect(held.close().isEmpty)
    }

    /// What was held when the notice was heard is kept with the rest: the notice itself must be in the recording.
    @Test(.controls("REC-2")) func whatCameBeforeTheNoticeIsKeptOnceItWasHeard() {
        var held = HoldBack<String>()
        held.add("the notice", at: moment(3))
        held.noticeHeard()
        #expect(held.close() == ["the notice"])
    }

    @Test func onlyTheSpanIsReplaced() {
        var held = HoldBack<String>()
        held.noticeHeard()
        for second in 1...5 { held.add("\(second)", at: moment(second)) }
        held.replace(from: moment(2), to: moment(3)) { _ in "silence" }
        #expect(held.close() == ["1", "silence", "silence", "4", "5"])
    }
}
