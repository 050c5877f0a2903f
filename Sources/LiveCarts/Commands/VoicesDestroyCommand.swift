import ArgumentParser
import Commerce
import Compliance
import Vault

/// `livecarts voices destroy`
struct VoicesDestroyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "destroy", abstract: "Destroys a voice, or with --due every voice whose date has come.",
        discussion: """
            A running server does what is due by itself: 30 days after the contract, 3 years after the speaker's last dealings with you, \
            or 1 year after the purpose ended, whichever is first.
            Example: livecarts voices destroy --due
            """)

    @Argument(help: "The voice.")
    var voice: String?

    @Flag(help: "Every voice whose date has come.")
    var due = false

    @OptionGroup var author: AuthorOptions

    @OptionGroup var place: VaultOptions

    func validate() throws {
        guard (voice == nil) == due else { throw ValidationError("name one voice, or say --due") }
    }

    func run() async throws {
        try await place.withVault { opened in
            var ended = 0
            let owed = try await opened.vault.voicesToEnd(at: opened.now)
                .filter { $0.state.isDestructionOwed(at: opened.now) }.map(\.id)
            for id in voice.map({ [PersonalVoiceID($0)] }) ?? owed {
                _ = try await opened.vault.destroyVoice(id, by: author.author, at: opened.now)
                ended += 1
            }
            print("destroyed \(ended) \(ended == 1 ? "voice" : "voices")")
        }
    }
}
