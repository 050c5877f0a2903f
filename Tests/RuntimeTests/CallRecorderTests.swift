import CallCore
import Commerce
import Controls
import Sound
import Testing
import Vault

@testable import Runtime

/// Sound between memory and the tape: what holds a secret is silence there.
struct CallRecorderTests {
    /// Frames of 20 ms that are not silent, from second `start` to second `end`.
    private func speak(_ recorder: CallRecorder, from start: Int, to end: Int) {
        let payload = [UInt8](repeating: 0x21, count: 160)
        for frame in start * 50..<end * 50 {
            recorder.heard(payload.span, chunk: frame, at: .milliseconds(20 * frame))
        }
    }

    /// The moments, in milliseconds, at which what is kept is not silent.
    private func loudMoments(_ slices: [[UInt8]]) throws -> [Int64] {
        var moments: [Int64] = []
        for slice in slices {
            var reader = TapeReader(TapeFragment.whole(slice))
            while let record = try reader.next() {
                if record.payload.contains(where: { $0 != 0xFF && $0 != 0x7F }) {
                    moments.append(record.arrival.wholeMilliseconds)
                }
            }
        }
        return moments
    }

    private func recorder() -> CallRecorder {
        let recorder = CallRecorder(key: CallKey(merchant: "mrc_test", call: CallID("call_test")), nextRef: .first)
        recorder.started(heard: .pcmu, said: .pcmu)
        recorder.noticeHeard()
        return recorder
    }

    /// From 3 s before the first digit to 10 s after the last, what came and what is yet to come (PCI-3).
    @Test(.controls("PCI-3")) func aCardIsSilentFromThreeSecondsBeforeToTenAfter() throws {
        let recorder = recorder()
        speak(recorder, from: 0, to: 12)
        recorder.silenceAround(.seconds(8)..<(.seconds(12)))
        speak(recorder, from: 12, to: 30)
        let loud = try loudMoments(recorder.close().sound)
        #expect(loud.contains { $0 < 4_900 })
        #expect(!loud.contains { (5_000..<22_000).contains($0) })
        #expect(loud.contains { $0 > 22_100 })
    }

    /// The tones of a key that means nothing are silent, too (PCI-4).
    @Test(.controls("PCI-4")) func aKeyIsSilent() throws {
        let recorder = recorder()
        speak(recorder, from: 0, to: 10)
        recorder.silenceKey(at: .seconds(10))
        speak(recorder, from: 10, to: 13)
        let loud = try loudMoments(recorder.close().sound)
        #expect(!loud.contains { (9_000..<11_000).contains($0) })
        #expect(loud.contains { $0 < 8_900 } && loud.contains { $0 > 11_100 })
    }

    /// What is being said when the call ends was never searched for a number: it is silent, and its guesses have no number (PCI-3).
    @Test(.controls("PCI-3")) func speechThatTheEndCutsOffIsSilent() throws {
        let recorder = recorder()
        speak(recorder, from: 0, to: 10)
        _ = recorder.add("yes, 42", at: CallTime(.seconds(5)), by: .caller)
        recorder.unsettled(since: CallTime(.seconds(8)))
        _ = recorder.add("it is 4111 1111 11", at: CallTime(.seconds(9)), by: .caller)
        let kept = recorder.close()
        let loud = try loudMoments(kept.sound)
        #expect(loud.contains { $0 > 6_800 } && loud.allSatisfy { $0 < 7_000 })
        #expect(kept.words.map(\.text) == ["yes, 42", "it is [number]"])
    }

    /// Once its words are known, the end of the call takes nothing from it.
    @Test func settledSpeechIsKept() throws {
        let recorder = recorder()
        recorder.unsettled(since: CallTime(.seconds(2)))
        speak(recorder, from: 0, to: 5)
        recorder.settled(upTo: CallTime(.seconds(4)))
        #expect(try loudMoments(recorder.close().sound).last == 4_980)
    }

    /// The words of one turn settle nothing of the next, which the caller may have begun meanwhile (PCI-3).
    @Test(.controls("PCI-3")) func anAnswerDoesNotSettleWhatCameAfterIt() throws {
        let recorder = recorder()
        recorder.unsettled(since: CallTime(.seconds(2)))
        speak(recorder, from: 0, to: 5)
        recorder.unsettled(since: CallTime(.seconds(5)))
        speak(recorder, from: 5, to: 30)
        recorder.settled(upTo: CallTime(.seconds(4)))
        #expect(try loudMoments(recorder.release(at: CallTime(.seconds(60))).sound).allSatisfy { $0 < 5_000 })
    }

    /// When the recogniser fails, nobody knows what was said, and so nothing is heard of it (PCI-3).
    @Test(.controls("PCI-3")) func whatNobodyUnderstoodIsSilent() throws {
        let recorder = recorder()
        recorder.unsettled(since: CallTime(.seconds(4)))
        speak(recorder, from: 0, to: 8)
        recorder.unknown(.seconds(4)..<(.seconds(6)))
        let loud = try loudMoments(recorder.release(at: CallTime(.seconds(60))).sound)
        #expect(loud.contains { $0 < 2_900 } && loud.contains { $0 > 6_100 })
        #expect(!loud.contains { (3_000..<6_000).contains($0) })
    }

    /// While half a number may yet be followed by the other half, nothing since three seconds before it leaves memory (PCI-3).
    @Test(.controls("PCI-3")) func halfANumberIsHeldBack() throws {
        let recorder = recorder()
        speak(recorder, from: 0, to: 20)
        _ = recorder.add("before", at: CallTime(.seconds(4)), by: .caller)
        _ = recorder.add("4111 1111", at: CallTime(.seconds(12)), by: .caller)
        recorder.holdNumbers(since: CallTime(.seconds(10)))
        let early = recorder.release(at: CallTime(.seconds(60)))
        #expect(early.words.map(\.text) == ["before"])
        #expect(try loudMoments(early.sound).allSatisfy { $0 < 7_000 })
        recorder.takeOutDigits(since: CallTime(.seconds(10)))
        recorder.holdNumbers(since: nil)
        #expect(recorder.release(at: CallTime(.seconds(60))).words.map(\.text) == ["[number]"])
    }
}
