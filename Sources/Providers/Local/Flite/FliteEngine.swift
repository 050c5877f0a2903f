internal import CFlite
internal import Foundation
package import Sound
package import Voice

/// Synthesis with flite: small, everywhere, and fast (first sound within 30 ms). Used by one thread.
///
/// The voices are registered once a process and never released; flite offers no way to do it safely.
package struct FliteEngine: EngineWorker, ~Copyable {
    /// What counts as sound and not as the silence before it, in steps of 16 bits.
    private static let audible: UInt16 = 200
    /// Silence that is left in front of a line.
    private static let lead = Duration.milliseconds(20)

    private let voices: FliteVoices

    /// Registers the voices.
    package init() { voices = .registered }

    package var description: String {
        "flite 2.2, voices " + FliteVoice.allCases.map(\.rawValue).joined(separator: " ")
    }

    package func answer(_ question: EngineQuestion) -> EngineAnswer {
        switch question {
        case .hear: return .refused("this engine speaks, it does not hear")
        case .speak(let text, let id):
            guard let voice = FliteVoice(id) else {
                let known = FliteVoice.allCases.map(\.id.rawValue).joined(separator: ", ")
                return .refused("there is no voice \(id); there are \(known)")
            }
            guard text.utf8.count <= SpokenLine.longestText else {
                return .refused("a line of \(text.utf8.count) bytes; the longest is \(SpokenLine.longestText)")
            }
            guard let clip = speak(text, as: voice) else { return .refused("there is nothing to say in the line") }
            return .spoken(clip)
        }
    }

    /// Speaks a line; `nil` when it has no words.
    ///
    /// - Parameters:
    ///   - text: The line.
    ///   - voice: Whose voice.
    ///   - take: Most voices mix in noise from the C library's generator, so that each rendering differs a little;
    ///     the same take of the same line sounds the same.
    package func speak(_ text: String, as voice: FliteVoice, take: UInt32 = 1) -> AudioClip? {
        let words = SpokenText.expanded(text)
        guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        srand(take)
        guard let wave = flite_text_to_wave(words, voices.pointer(to: voice)) else { return nil }
        defer { delete_wave(wave) }
        let count = Int(wave.pointee.num_samples)
        guard count > 0, let samples = wave.pointee.samples, let rate = SampleRate(hertz: Int(wave.pointee.sample_rate))
        else { return nil }
        let sound = UnsafeBufferPointer(start: samples, count: count)
        // flite begins with up to 0.3 s of silence, which a caller would hear as hesitation.
        let audible = sound.firstIndex { $0.magnitude > Self.audible } ?? 0
        let start = max(0, audible - rate.samples(in: Self.lead))
        return AudioClip(samples: Array(sound[start...]), rate: rate)
    }
}
