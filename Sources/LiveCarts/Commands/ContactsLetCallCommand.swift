import ArgumentParser
import Commerce
import Vault

/// `livecarts contacts let-call +1…`
struct ContactsLetCallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "let-call", abstract: "Lets a number call again that was stopped for its calls.",
        discussion: """
            Find out first why nobody wanted its calls; only dials from now on count.
            Example: livecarts contacts let-call +13125550100 --reason "registered with the carriers' analytics"
            """)

    @Argument(help: "The number that calls, in the form +13125550100.")
    var number: String

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    func validate() throws {
        guard access.access != nil else { throw ValidationError("say why: add --reason \"…\"") }
        guard E164(number) != nil else { throw ValidationError("a number has the form +13125550100, unlike \(number)") }
    }

    func run() async throws {
        guard let reason = access.access, let number = E164(number) else { return }
        let wasStopped = try await place.withVault { opened in
            try await opened.vault.letCall(number, for: reason, at: opened.now)
        }
        guard wasStopped else {
            print("was not stopped: \(number.text); 'livecarts contacts numbers' shows what is")
            throw ExitCode.failure
        }
        print("may call again: \(number.text)")
    }
}
