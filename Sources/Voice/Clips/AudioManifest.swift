package import Foundation

/// What lies in `Audio/`: `manifest.json`, read.
package struct AudioManifest: Codable, Equatable, Sendable {
    /// Who speaks a clip.
    package enum Role: String, Codable, Sendable, CaseIterable {
        /// The agent, where synthesis cannot be had.
        case agent
        /// A scripted caller of the look-alike.
        case caller
        /// A sound that is no speech.
        case noise
    }

    /// How a clip came to be. Recordings of people would carry another label and a consent.
    package enum Label: String, Codable, Sendable {
        case synthesised
    }

    /// One file.
    package struct Clip: Codable, Equatable, Sendable {
        /// Path below the folder of the manifest.
        package var file: String
        package var role: Role
        /// The words; empty for a noise.
        package var text: String
        /// Which voice spoke it, or what made the noise.
        package var voice: String
        package var label: Label
        /// SPDX identifier.
        package var licence: String
        /// SHA-256 of the file, hexadecimal.
        package var sha256: String
        /// Samples a second.
        package var sampleRate: Int
        /// Length in samples.
        package var samples: Int

        package init(
            file: String, role: Role, text: String, voice: String, label: Label, licence: String, sha256: String,
            sampleRate: Int, samples: Int
        ) {
            self.file = file
            self.role = role
            self.text = text
            self.voice = voice
            self.label = label
            self.licence = licence
            self.sha256 = sha256
            self.sampleRate = sampleRate
            self.samples = samples
        }

        /// The file's name without folder and ending: what scripts and scenarios call the clip.
        package var name: String {
            let last = file.split(separator: "/").last ?? ""
            return String(last.split(separator: ".").first ?? "")
        }

        enum CodingKeys: String, CodingKey {
            case file, role, text, voice, label, licence, sha256, samples
            case sampleRate = "sample_rate"
        }
    }

    /// The version of this format.
    package static let format = 1
    /// The largest manifest that is read.
    package static let longestFile = 1 << 20
    /// Its name in the folder.
    package static let fileName = "manifest.json"

    package var version: Int
    package var clips: [Clip]

    package init(clips: [Clip]) {
        version = Self.format
        self.clips = clips
    }

    /// Reads the manifest of a folder.
    ///
    /// - Throws: ``AudioManifestError``.
    package init(folder: String) throws(AudioManifestError) {
        let path = folder + "/" + Self.fileName
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
        guard data.count <= Self.longestFile else { throw .tooLong(path) }
        do {
            self = try JSONDecoder().decode(AudioManifest.self, from: data)
        } catch {
            throw .malformed(path, "\(error)")
        }
        guard version == Self.format else { throw .malformed(path, "version \(version), expected \(Self.format)") }
    }

    /// The clip of that name, see ``Clip/name``.
    package func clip(named name: String) -> Clip? { clips.first { $0.name == name } }

    /// The manifest as its file holds it: sorted keys, so that a change shows as one line.
    package var json: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(self) + Data("\n".utf8)
        }
    }
}
