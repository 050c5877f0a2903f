import Testing
import Voice

/// How much of Whisper's window an utterance gets.
struct DecodingWindowTests {
    @Test(arguments: [
        (Duration.milliseconds(0), Int32(512), Int32(6)), (.milliseconds(900), 512, 12), (.seconds(3), 512, 24),
        (.milliseconds(5_999), 512, 42), (.seconds(6), 768, 42), (.milliseconds(10_999), 768, 72),
        (.seconds(11), 1_500, 72), (.seconds(30), 1_500, 186),
    ])
    func windowGrowsWithTheUtterance(_ length: Duration, _ context: Int32, _ tokens: Int32) {
        let window = DecodingWindow.first(for: length)
        #expect(window.audioContext == context)
        #expect(window.maxTokens == tokens)
        #expect(DecodingWindow.second(for: length).audioContext == 1_500)
        #expect(DecodingWindow.second(for: length).maxTokens == tokens)
    }

    /// Short turns are listened to once more, long ones are not: they cost more and bring their own context.
    @Test func shortTurnsAreListenedToTwice() {
        #expect(DecodingWindow.first(for: .seconds(3)).beams > 0)
        #expect(DecodingWindow.second(for: .seconds(3)).beams > 0)
        #expect(DecodingWindow.first(for: .seconds(8)).beams == 0)
    }
}
