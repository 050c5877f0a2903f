import Foundation
import Sound
import Testing

@testable import Runtime

/// What is kept of a reading on the telephone.
struct LineTapeTests {
    private let frame = [Int16](repeating: 7, count: 320)

    private func hear(_ tape: LineTape, milliseconds: Int, isSpeech: Bool) -> Duration? {
        for _ in 0..<milliseconds / 20 {
            if let speech = tape.heard(frame, isSpeech: isSpeech) { return speech }
        }
        return nil
    }

    /// Only what is read is kept, from the request to the pause after it.
    @Test func aTextEndsWithThePauseAfterIt() {
        let tape = LineTape()
        #expect(hear(tape, milliseconds: 2_000, isSpeech: true) == nil)
        #expect(tape.clip.samples.isEmpty)
        tape.listen()
        #expect(hear(tape, milliseconds: 1_000, isSpeech: false) == nil)
        #expect(hear(tape, milliseconds: 3_000, isSpeech: true) == nil)
        #expect(hear(tape, milliseconds: 1_000, isSpeech: false) == nil)
        #expect(hear(tape, milliseconds: 2_000, isSpeech: true) == nil)
        #expect(hear(tape, milliseconds: 3_000, isSpeech: false) == .seconds(5))
        let kept = tape.clip.samples.count
        #expect(hear(tape, milliseconds: 5_000, isSpeech: true) == nil)
        #expect(tape.clip.samples.count == kept)
    }

    /// A cough begins no text, and silence ends none.
    @Test func aCoughIsNoText() {
        let tape = LineTape()
        tape.listen()
        #expect(hear(tape, milliseconds: 200, isSpeech: true) == nil)
        #expect(hear(tape, milliseconds: 20_000, isSpeech: false) == nil)
    }

    /// There is a most that is kept; a text is over when it is reached, and what is erased is gone.
    @Test func thereIsAMostThatIsKept() {
        let tape = LineTape()
        tape.listen()
        #expect(hear(tape, milliseconds: 300_000, isSpeech: true) == LineTape.longest)
        #expect(tape.clip.samples.count == LineTape.rate.samples(in: LineTape.longest))
        tape.erase()
        #expect(tape.clip.samples.isEmpty)
    }
}
