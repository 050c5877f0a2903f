import Compliance
import Foundation
import Providers
import Sound
import Testing
import Voice

/// The real recogniser, where it is installed.
@Suite(.enabled(if: Installed.engines != nil, "\(Installed.noRecogniser)"), .timeLimit(.minutes(5)))
struct WhisperTests {
    /// A sentence synthesised by one engine process is heard by another, through the ports and over a telephone line.
    @Test func sentenceSurvivesSynthesisTelephoneAndRecognition() async throws {
        let engines = try #require(Installed.engines)
        let speech = LocalSpeech(livecarts: EnginePoolTests.fixture, engines: engines, clock: ContinuousClock())
        await speech.start()
        let sound = try await speech.speak(
            "You get 10% on this order.", as: .rms, urgency: .turn, within: .seconds(60))
        let heard = try await speech.transcribe(
            Utterance(samples: try Installed.throughTelephone(sound).samples), urgency: .turn, within: .seconds(60))
        let status = await speech.hearing.status
        await speech.stop()
        // "10%" or "ten percent": both are right.
        let words = SpokenWords.list(of: SpokenText.expanded(heard.text))
        #expect(words == ["you", "get", "ten", "percent", "on", "this", "order"])
        #expect(heard.confidence > 0.5 && heard.confidence <= 1)
        #expect(heard.engineTime > .zero)
        #expect(status.runtime?.contains("Whisper tiny.en") == true)
    }

    /// Silence and noise are no words, whatever the model makes of them.
    @Test func silenceAndCoughAreNoWords() throws {
        let engine = try WhisperEngine(in: try #require(Installed.engines), threads: 1)
        let silence = Utterance(samples: Array(repeating: 0, count: 48_000), speech: .zero)
        let cough = Utterance(
            samples: try Installed.throughTelephone(CoughSound.clip()).samples, speech: .milliseconds(200))
        for utterance in [silence, cough] {
            guard case .heard(let transcript) = engine.answer(.hear(utterance)) else {
                Issue.record("the recogniser refused")
                return
            }
            #expect(transcript.text == "")
        }
    }

    /// The second hearing of words in this voice, through a telephone.
    private static func second(of words: String) throws -> SecondHearing {
        let engine = try WhisperEngine(in: try #require(Installed.engines), threads: 1)
        let speaker = FliteEngine()
        let spoken = speaker.speak(words, as: .rms)
        let sound = try Installed.throughTelephone(try #require(spoken)).samples
        guard case .heard(let transcript) = engine.answer(.hear(Utterance(samples: sound))) else {
            throw WhisperError.failed(0)
        }
        return try #require(transcript.second)
    }

    /// A short turn is listened to twice: over a telephone this voice's "stop" comes out as "start", and the second hearing tells.
    @Test func aStopIsHeardAtTheLatestTheSecondTime() throws {
        let second = try Self.second(of: "please stop calling me")
        #expect(SpokenWords.list(of: second.text) == ["please", "stop", "calling", "me"])
        #expect(second.isLikely)
    }

    /// What is said with no stop in it is none the second time either, or hardly what the sound was.
    @Test func aHarmlessSentenceHasNoLikelyStopInIt() throws {
        let second = try Self.second(of: "could you text me the link to my cart")
        #expect(!second.isLikely || StopMatcher().match(soundingLike: second.text) == .none)
    }

    /// An empty utterance is answered, not crashed on.
    @Test func emptyUtteranceIsSilence() throws {
        let engine = try WhisperEngine(in: try #require(Installed.engines), threads: 1)
        guard case .heard(let transcript) = engine.answer(.hear(Utterance(samples: []))) else {
            Issue.record("the recogniser refused")
            return
        }
        #expect(transcript.text == "")
    }

    /// Weights and libraries that cannot be read are errors that say what to do.
    @Test func brokenInstallationsAreReported() throws {
        let engines = try #require(Installed.engines)
        let library = try Data(contentsOf: URL(fileURLWithPath: engines.whisperLibrary))
        try Self.withFolder(library: library, model: Data("not a model".utf8)) { folder in
            #expect(throws: WhisperError.model(folder.whisperModel)) { _ = try WhisperEngine(in: folder, threads: 1) }
        }
        try Self.withFolder(library: Data("not a library".utf8), model: Data()) { folder in
            let error = #expect(throws: WhisperError.self) { _ = try WhisperEngine(in: folder, threads: 1) }
            #expect(error?.description.contains("make engines") == true)
        }
    }

    /// An engine folder with these files, removed afterwards.
    private static func withFolder(library: Data, model: Data, _ body: (EngineFolder) throws -> Void) throws {
        let top = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: top) }
        for name in ["lib", "models"] {
            try FileManager.default.createDirectory(
                at: top.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        let folder = EngineFolder(top.path)
        try library.write(to: URL(fileURLWithPath: folder.whisperLibrary))
        try model.write(to: URL(fileURLWithPath: folder.whisperModel))
        for path in [folder.stopPhrases, folder.ordinaryPhrases] {
            try Data("stop".utf8).write(to: URL(fileURLWithPath: path))
        }
        try body(folder)
    }
}
