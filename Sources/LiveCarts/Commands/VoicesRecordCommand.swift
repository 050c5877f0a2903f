import ArgumentParser
import Commerce
import Compliance
import Providers
import Runtime
import Vault

/// `livecarts voices record VOICE FILE`
struct VoicesRecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Keeps a clause of the script as the speaker recorded it.",
        discussion: """
            The words must be those of the clause, letter by letter, with the names filled in; the recogniser must hear 90 % of them. \
            A sentence is heard in the voice only when all of its clauses were recorded.
            Example: livecarts voices record vce_7h3k minute.wav --says "Do you have a minute?"
            """)

    @Argument(help: "The voice.")
    var voice: String

    @Argument(help: "The recording of this clause alone.")
    var file: String

    @Option(help: "The clause as the script has it, with its variables filled in.")
    var says: String

    @Option(help: "The folder that 'make engines' fills.")
    var engines = EngineFolder.name

    @OptionGroup var author: AuthorOptions

    @OptionGroup var place: VaultOptions

    func run() async throws {
        let clip = try VoiceFile.read(file)
        try await place.withVault { opened in
            _ = try await LocalEar.listen(with: engines) { ear in
                try await VoiceDesk(vault: opened.vault, recogniser: ear).record(
                    clip, saying: says, as: PersonalVoiceID(voice), by: author.author, at: opened.now)
            }
            print("kept; calls that begin now speak it")
        }
    }
}
