/// How much of Whisper's window one utterance is decoded with.
///
/// The full window of 30 s costs four times what a caller's turn needs; one cut to the utterance's own length sends the
/// decoder into repeat loops. These steps keep the accuracy of the full window at a third of its cost.
package struct DecodingWindow: Equatable, Sendable {
    /// Encoder frames of 20 ms.
    package let audioContext: Int32
    /// Most tokens of one segment: speech brings about four a second, a repeat loop brings hundreds.
    package let maxTokens: Int32
    /// Paths followed when listening once more for a stop; 0 for once only.
    package let beams: Int32

    /// Encoder frames of the whole 30 s.
    package static let fullContext: Int32 = 1_500

    /// The window for a first attempt: 10 s below 6 s of sound, 15 s below 11 s, else everything.
    package static func first(for length: Duration) -> DecodingWindow {
        let context: Int32 =
            if length < .seconds(6) { 512 } else if length < .seconds(11) { 768 } else { fullContext }
        return DecodingWindow(audioContext: context, maxTokens: tokens(for: length), beams: beams(for: length))
    }

    /// The window for the second attempt, after a repeat loop.
    package static func second(for length: Duration) -> DecodingWindow {
        DecodingWindow(audioContext: fullContext, maxTokens: tokens(for: length), beams: beams(for: length))
    }

    /// Who wants to be left alone says so in a few seconds; a long turn brings the context that a recogniser needs.
    private static func beams(for length: Duration) -> Int32 { length < .seconds(8) ? 10 : 0 }

    /// 6 tokens and 6 for each begun second.
    private static func tokens(for length: Duration) -> Int32 {
        let (seconds, attoseconds) = length.components
        return 6 + 6 * Int32(clamping: seconds + (attoseconds > 0 ? 1 : 0))
    }
}
