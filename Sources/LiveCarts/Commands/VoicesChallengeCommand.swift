import ArgumentParser
import Commerce
import Compliance
import Runtime
import Scripts
import Vault

/// `livecarts voices challenge`
struct VoicesChallengeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "challenge", abstract: "Draws random words, and prints what the speaker reads into one recording.",
        discussion: """
            With --speaker a profile begins; with --voice the speaker tries again. The recording must be enrolled within 15 minutes.
            Example: livecarts voices challenge --speaker "Ana Lopez" --merchant mrc_example_home
            """)

    @Option(help: "The speaker's name, as the speaker says it.")
    var speaker: String?

    @Option(help: "A voice that was begun, to draw other words for.")
    var voice: String?

    @OptionGroup var merchant: MerchantOptions

    @OptionGroup var author: AuthorOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (speaker == nil) != (voice == nil) else {
            throw ValidationError("name a new voice's --speaker, or the --voice that tries again")
        }
        guard speaker.map({ VoiceSpeaker(name: $0, company: "-") != nil }) ?? true else {
            throw ValidationError("--speaker has 1 to \(VoiceSpeaker.longestName) characters")
        }
    }

    func run() async throws {
        let record = try await place.withVault { opened in
            guard let challenge = VoiceChallenge(drawing: RandomBytes.draw(VoiceChallenge.wordCount), at: opened.now)
            else { throw ExitCode.failure }
            if let voice {
                return try await opened.vault.add(
                    .challenged(challenge), to: PersonalVoiceID(voice), by: author.author, at: opened.now)
            }
            let merchant = try await merchant.one(in: opened)
            guard let company = try await opened.catalogue.merchant(merchant)?.legalName,
                let speaker = VoiceSpeaker(name: speaker ?? "", company: company)
            else { throw CommandProblem.unknownMerchant(merchant.text) }
            return try await opened.vault.enrol(
                speaker, of: merchant, challenge: challenge, by: author.author, at: opened.now)
        }
        guard let answer = VoiceChallengeAnswer(record) else { throw ExitCode.failure }
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in answer.lines { print(line) }
        }
    }
}
