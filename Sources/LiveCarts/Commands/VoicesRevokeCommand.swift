import ArgumentParser
import Commerce
import Compliance
import Vault

/// `livecarts voices revoke VOICE`
struct VoicesRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Ends the consent to a voice: its sound and key are destroyed at once.",
        discussion: """
            A running server speaks the next sentence in the stock voice, also in calls that go on, and has vendors delete their copies \
            until they confirm it. It cannot be undone; a new consent begins with a new profile.
            Example: livecarts voices revoke vce_7h3k --by speaker --reason "asked by telephone"
            """)

    @Argument(help: "The voice.")
    var voice: String

    @Option(help: "Who ended it: speaker, merchant or contract_ended.")
    var by: VoiceRevocation = .speaker

    @OptionGroup var author: AuthorOptions

    @OptionGroup var place: VaultOptions

    func run() async throws {
        try await place.withVault { opened in
            let record = try await opened.vault.revokeVoice(
                PersonalVoiceID(voice), as: by, by: author.author, at: opened.now)
            print("\(record.id) is revoked; its sound is destroyed")
            for copy in record.state.vendorVoices {
                print("\(copy.vendor) has not yet confirmed that its copy is deleted")
            }
        }
    }
}

extension VoiceRevocation: ExpressibleByArgument {}
