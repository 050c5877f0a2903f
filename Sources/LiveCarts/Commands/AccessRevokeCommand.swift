import ArgumentParser
import Commerce
import Compliance
import Vault

/// `livecarts access revoke ID`
struct AccessRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Takes an API key out of use, from the next request on.",
        discussion: "Example: livecarts access revoke 4f1c09ab37d25e60 --reason \"left the team\"")

    @Argument(help: "The key's identifier, as 'livecarts access list' shows it.")
    var id: String

    @OptionGroup var author: AuthorOptions

    @OptionGroup var place: VaultOptions

    func run() async throws {
        try await place.withVault { opened in
            let key = try await opened.vault.revokeAccess(AccessKeyID(id), by: author.author, at: opened.now)
            print("\(key.name) is revoked; whoever uses it is refused from now on")
        }
    }
}
