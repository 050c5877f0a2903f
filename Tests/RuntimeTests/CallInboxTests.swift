import CallCore
import Compliance
import Runtime
import Testing

/// The queue between the world and a call.
struct CallInboxTests {
    private let guess = CallEvent.heardPartial(HeardPartial(words: .first, stop: .none))
    private let hangUp = CallEvent.hungUp(HungUp(cause: .normal, by: .person))

    /// A flood of guesses fills the inbox; the hang-up behind it still gets in.
    @Test func aFloodLosesGuessesButNeverTheHangUp() async {
        let inbox = CallInbox()
        for _ in 0..<(CallInbox.limit + 100) { inbox.post(CallInput(guess)) }
        #expect(inbox.droppedCount == 100)
        #expect(inbox.post(CallInput(hangUp)))
        #expect(await inbox.next().last?.event == hangUp)
    }

    /// A stop is never dropped, by voice or by key.
    @Test func stopsAreNeverDropped() async {
        let inbox = CallInbox()
        for _ in 0..<CallInbox.limit { inbox.post(CallInput(guess)) }
        let key = CallEvent.keyPressed(KeyPressed(key: .nine))
        #expect(inbox.post(CallInput(key)))
        #expect(!inbox.post(CallInput(.keyPressed(KeyPressed(key: .other)))))
        #expect(await inbox.next().last?.event == key)
    }

    @Test func theReaderWakesForAnInputAndForTheEnd() async {
        let inbox = CallInbox()
        async let first = inbox.next()
        inbox.post(CallInput(hangUp))
        #expect(await first.count == 1)
        async let end = inbox.next()
        inbox.close()
        #expect(await end.isEmpty)
        #expect(!inbox.post(CallInput(hangUp)))
    }
}
