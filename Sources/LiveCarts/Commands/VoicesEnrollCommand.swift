import ArgumentParser
import Commerce
import Compliance
import Providers
import Runtime
import Scripts
import Sound
import Vault

/// `livecarts voices enroll VOICE FILE`, `livecarts voices enroll VOICE --by-phone`
struct VoicesEnrollCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enroll", abstract: "Takes the recording of the statement and the challenge, or says why not.",
        discussion: """
            The local recogniser must hear 80 % of the statement and six of the eight words, in one recording with 20 s of speech, \
            less than 0.1 % clipped samples, 20 dB above the noise, and no music in its pauses. What is refused is not kept.
            With --by-phone nothing is taken yet: other words are drawn, and a code with which the speaker calls the running server and \
            reads to it, within 15 minutes.
            Example: livecarts voices enroll vce_7h3k ana.wav
            Example: livecarts voices enroll vce_7h3k --by-phone
            """)

    @Argument(help: "The voice, as 'livecarts voices challenge' named it.")
    var voice: String

    @Argument(help: "The recording: WAV or FLAC, at most four minutes.")
    var file: String?

    @Flag(help: "The speaker calls and reads; prints the number and a code that is good once.")
    var byPhone = false

    @Option(help: "The folder that 'make engines' fills.")
    var engines = EngineFolder.name

    @OptionGroup var author: AuthorOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "With --by-phone: print JSON.")
    var json = false

    func validate() throws {
        guard (file == nil) == byPhone else {
            throw ValidationError("name the recording's FILE, or --by-phone")
        }
    }

    func run() async throws {
        guard let file else { return try await runByPhone() }
        let clip = try VoiceFile.read(file)
        try await place.withVault { opened in
            ProgressLine.show("listening to \(clip.duration.components.seconds) s")
            let record = try await LocalEar.listen(with: engines) { ear in
                try await VoiceDesk(vault: opened.vault, recogniser: ear).enrol(
                    clip, as: PersonalVoiceID(voice), from: .file, by: author.author, at: opened.now)
            }
            print("\(record.id) is verified; 'livecarts voices grant' takes the signed release")
        }
    }

    private func runByPhone() async throws {
        let shared = try await place.settings().value(of: .telnyxFromNumber)?.text
        let answer = try await place.withVault { opened in
            // Other words each time: what was read in an earlier call is no answer to them.
            guard let challenge = VoiceChallenge(drawing: RandomBytes.draw(VoiceChallenge.wordCount), at: opened.now)
            else { throw ExitCode.failure }
            let id = PersonalVoiceID(voice)
            let record = try await opened.vault.add(.challenged(challenge), to: id, by: author.author, at: opened.now)
            let issued = try await opened.vault.issuePhoneCode(for: id, by: author.author, at: opened.now)
            guard let merchant = try await opened.catalogue.merchant(record.merchant),
                let answer = VoicePhoneAnswer(issued, number: shared ?? merchant.voiceNumber.text)
            else { throw CommandProblem.unknownMerchant(record.merchant.text) }
            return answer
        }
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in answer.lines { print(line) }
        }
    }
}
