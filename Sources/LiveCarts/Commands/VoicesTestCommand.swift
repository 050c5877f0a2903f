import ArgumentParser
import Commerce
import Compliance
import Foundation
import Runtime
import Sound
import Vault
import Voice

/// `livecarts voices test VOICE WORDS`
struct VoicesTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Writes a sentence in the voice to a file, to listen to.",
        discussion: """
            Only a line that the speaker recorded is there to be heard, and only while test_sentences is granted.
            Example: livecarts voices test vce_7h3k "Do you have a minute?" -o minute.wav
            """)

    @Argument(help: "The voice.")
    var voice: String

    @Argument(help: "The words of a recorded line.")
    var sentence: String

    @Option(name: .shortAndLong, help: "The WAV file to write.")
    var output: String

    @Option(help: "The language of the sentence.")
    var language = "en"

    @OptionGroup var place: VaultOptions

    /// Nothing is listened to here.
    private struct Deaf: Recogniser {
        func transcribe(
            _ utterance: Utterance, urgency: Urgency, within patience: Duration
        ) async throws(SpeechEngineError) -> Transcript { throw .stopped }
    }

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: output) else { throw CommandProblem.fileExists(output) }
        let clip = try await place.withVault { opened in
            try await VoiceDesk(vault: opened.vault, recogniser: Deaf()).sentence(
                sentence, in: language, as: PersonalVoiceID(voice), at: opened.now)
        }
        try clip.save(to: output, as: .wav)
        print("wrote \(output); it is a person's voice: delete it when you have listened")
    }
}
