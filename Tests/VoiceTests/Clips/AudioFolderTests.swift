import Crypto
import Foundation
import Providers
import Sound
import Testing
import Voice

/// The clips that ship in `Audio/`.
struct AudioFolderTests {
    /// Every file of the manifest is there with its hash, rate and length; nothing lies there unlisted.
    @Test func filesAreWhatTheManifestSays() throws {
        let folder = try AudioFolder(Installed.audio)
        for clip in folder.manifest.clips {
            let data = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + clip.file))
            let digest = SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined()
            #expect(digest == clip.sha256, "\(clip.file)")
            let rate = try #require(SampleRate(hertz: clip.sampleRate))
            let sound = try folder.clip(named: clip.name, rate: rate)
            #expect(sound.samples.count == clip.samples, "\(clip.file)")
            #expect(sound.duration < .seconds(10), "\(clip.file)")
        }
        let listed = Set(folder.manifest.clips.map(\.file))
        let found = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".flac") }
        #expect(Set(found) == listed)
        #expect(listed.count == folder.manifest.clips.count)
    }

    /// The agent's clips are in the agent's voice and no caller has it, so that neither is taken for the other.
    @Test func noCallerHasTheAgentsVoice() throws {
        for clip in try AudioManifest(folder: Installed.audio).clips {
            #expect((clip.voice == VoiceID.rms.rawValue) == (clip.role == .agent), "\(clip.file)")
            #expect(clip.text.isEmpty == (clip.role == .noise), "\(clip.file)")
            #expect(clip.file.hasPrefix(clip.role.rawValue + "/" + clip.role.rawValue + "-"))
        }
    }

    /// Rendering again gives the same words in the same voices; a line that is not clear is rendered once more, and a
    /// clear one is clear wherever it falls.
    @Test func renderingAgainGivesTheSameClips() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var asked: [String] = []
        let rendered = try await AudioManifest.render(into: folder) { text, _ in
            asked.append(text)
            return asked.filter { $0 == text }.count > 1
        }
        let shipped = try AudioManifest(folder: Installed.audio)
        // Hashes and lengths are left out: takes differ a little, and FLAC libraries pack differently.
        #expect(rendered.clips.map(\.file) == shipped.clips.map(\.file))
        #expect(rendered.clips.map(\.text) == shipped.clips.map(\.text))
        #expect(rendered.clips.map(\.voice) == shipped.clips.map(\.voice))
        #expect(asked.count == (1 + LineCondition.all.count) * rendered.clips.filter { $0.role == .caller }.count)
        #expect(try AudioManifest(folder: folder) == rendered)
    }

    /// A manifest that is not there or not one, and a clip that is not in it, say so.
    @Test func badFoldersAreReported() throws {
        #expect(throws: AudioManifestError.unreadable("/nonexistent/manifest.json")) {
            try AudioFolder("/nonexistent")
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("{}".utf8).write(to: folder.appendingPathComponent("manifest.json"))
        #expect(throws: AudioManifestError.self) { try AudioFolder(folder.path) }
        #expect(throws: AudioManifestError.unknownClip("nobody")) {
            try AudioFolder(Installed.audio).clip(named: "nobody", rate: .wideband)
        }
    }

    /// The recogniser hears each caller's line as its text through a narrowband telephone.
    @Test(.enabled(if: Installed.engines != nil, "\(Installed.noRecogniser)"), .timeLimit(.minutes(5)))
    func callersAreHeardRight() async throws {
        let engines = try #require(Installed.engines)
        let speech = LocalSpeech(livecarts: EnginePoolTests.fixture, engines: engines, clock: ContinuousClock())
        await speech.hearing.start()
        let folder = try AudioFolder(Installed.audio)
        for clip in folder.manifest.clips where clip.role == .caller {
            let line = try #require(LineCondition.all.first).applied(to: folder.clip(named: clip.name, rate: .wideband))
            let sound = try Installed.throughTelephone(line)
            let transcript = try await speech.transcribe(
                Utterance(samples: sound.samples), urgency: .turn, within: .seconds(120))
            #expect(SpokenWords.list(of: transcript.text) == SpokenWords.list(of: clip.text), "\(clip.file)")
        }
        await speech.stop()
    }
}
