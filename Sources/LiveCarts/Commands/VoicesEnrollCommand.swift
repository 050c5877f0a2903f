import ArgumentParser
import Commerce
import Compliance
import Providers
import Runtime
import Sound
import Vault

/// `livecarts voices enroll VOICE FILE`
struct VoicesEnrollCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enroll", abstract: "Takes the recording of the statement and the challenge, or says why not.",
        discussion: """
            The local recogniser must hear 80 % of the statement and six of the eight words, in one recording with 20 s of speech, \
            less than 0.1 % clipped samples, 20 dB above the noise, and no music in its pauses. What is refused is not kept.
            Example: livecarts voices enroll vce_7h3k ana.wav
            """)

    @Argument(help: "The voice, as 'livecarts voices challenge' named it.")
    var voice: String

    @Argument(help: "The recording: WAV or FLAC, at most four minutes.")
    var file: String

    @Option(help: "The folder that 'make engines' fills.")
    var engines = EngineFolder.name

    @OptionGroup var author: AuthorOptions

    @OptionGroup var place: VaultOptions

    func run() async throws {
        let clip = try VoiceFile.read(file)
        try await place.withVault { opened in
            ProgressLine.show("listening to \(clip.duration.components.seconds) s")
            let record = try await LocalEar.listen(with: engines) { ear in
                try await VoiceDesk(vault: opened.vault, recogniser: ear).enrol(
                    clip, as: PersonalVoiceID(voice), by: author.author, at: opened.now)
            }
            print("\(record.id) is verified; 'livecarts voices grant' takes the signed release")
        }
    }
}
