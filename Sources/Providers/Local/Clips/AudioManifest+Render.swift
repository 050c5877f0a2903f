internal import Crypto
internal import Foundation
package import Sound
package import Voice

extension AudioManifest {
    /// SPDX identifier of everything rendered here: output of flite in its own voices is ours to license.
    private static let licence = "Apache-2.0"

    /// Silence around a line in its file, so that nothing is cut by a codec's delay.
    private static let margin = Duration.milliseconds(60)

    /// The most takes of one line before rendering gives up.
    private static let mostTakes: UInt32 = 20

    /// Renders every clip again, with the manifest, into a folder.
    ///
    /// - Parameters:
    ///   - folder: The folder; its subfolders are made as needed.
    ///   - accept: Whether a caller's line is heard right, given its text and sound; asked in every ``LineCondition`` of a
    ///     take, until there is one that always is. Takes differ a little.
    /// - Returns: The manifest, as written.
    @discardableResult
    package static func render(
        into folder: String, accept: (String, AudioClip) async throws -> Bool
    ) async throws -> AudioManifest {
        var clips: [Clip] = []
        for line in ClipScript.lines {
            var take: UInt32 = 1
            var sound = try rendered(line, take: take)
            while line.role == .caller, try await !isClear(sound, of: line, accept) {
                take += 1
                guard take <= mostTakes else {
                    throw AudioManifestError.malformed(line.name, "no take of \(mostTakes) was heard right")
                }
                sound = try rendered(line, take: take)
            }
            clips.append(try save(sound, line.name, line.role, line.text, voice: line.voice.id.rawValue, folder))
        }
        clips.append(try save(CoughSound.clip(), ClipScript.cough, .noise, "", voice: "noise", folder))
        let manifest = AudioManifest(clips: clips)
        try manifest.json.write(to: URL(fileURLWithPath: folder + "/" + fileName))
        return manifest
    }

    private static func isClear(
        _ sound: AudioClip, of line: ClipScript.Line, _ accept: (String, AudioClip) async throws -> Bool
    ) async throws -> Bool {
        for condition in LineCondition.all {
            guard try await accept(line.text, condition.applied(to: sound)) else { return false }
        }
        return true
    }

    private static func rendered(_ line: ClipScript.Line, take: UInt32) throws -> AudioClip {
        guard let spoken = FliteEngine().speak(line.spelling, as: line.voice, take: take) else {
            throw AudioManifestError.malformed(line.name, "there is nothing to say in the line")
        }
        return try framed(spoken.resampled(to: .wideband))
    }

    /// The sound without the synthesiser's own silence at its ends, with ``margin`` instead.
    private static func framed(_ clip: AudioClip) -> AudioClip {
        let threshold: UInt16 = 200
        guard let first = clip.samples.firstIndex(where: { $0.magnitude > threshold }),
            let last = clip.samples.lastIndex(where: { $0.magnitude > threshold })
        else { return clip }
        let silence = [Int16](repeating: 0, count: clip.rate.samples(in: margin))
        return AudioClip(samples: silence + clip.samples[first...last] + silence, rate: clip.rate)
    }

    private static func save(
        _ sound: AudioClip, _ name: String, _ role: Role, _ text: String, voice: String, _ folder: String
    ) throws -> Clip {
        let file = "\(role.rawValue)/\(name).flac"
        let path = folder + "/" + file
        try FileManager.default.createDirectory(
            atPath: folder + "/" + role.rawValue, withIntermediateDirectories: true)
        try sound.save(to: path, as: .flac)
        let digest = SHA256.hash(data: try Data(contentsOf: URL(fileURLWithPath: path)))
        return Clip(
            file: file, role: role, text: text, voice: voice, label: .synthesised, licence: licence,
            sha256: digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(),
            sampleRate: sound.rate.hertz, samples: sound.samples.count)
    }
}
