import Foundation
import Sound

/// Phrases in a voice that a listener would take for a person's: Piper's `en_US-joe-medium`, rendered by `NaturalVoice/render.py`.
///
/// Each render differs a little, so what was measured is kept.
struct NaturalVoice {
    /// A phrase that was added after the last render.
    struct NoClip: Error {
        let phrase: String
    }

    private let clips: [String: AudioClip]

    /// The phrases of `NaturalVoice/NAME.opus`; `NAME.txt` tells where each begins and how long it is, in samples at 16 kHz.
    init(_ name: String) throws {
        let folder = Installed.root + "/Tests/VoiceTests/Local/NaturalVoice/"
        let all = try AudioClip(contentsOf: folder + name + ".opus", rate: .wideband).samples
        let index = try String(contentsOfFile: folder + name + ".txt", encoding: .utf8)
        var clips: [String: AudioClip] = [:]
        for line in index.split(separator: "\n") {
            let parts = line.split(separator: "\t").map(String.init)
            guard parts.count == 3, let start = Int(parts[0]), let count = Int(parts[1]), start + count <= all.count
            else {
                throw CocoaError(.fileReadCorruptFile)
            }
            clips[parts[2]] = AudioClip(samples: Array(all[start..<start + count]), rate: .wideband)
        }
        self.clips = clips
    }

    func speak(_ phrase: String) throws -> AudioClip {
        guard let clip = clips[phrase] else { throw NoClip(phrase: phrase) }
        return clip
    }
}
