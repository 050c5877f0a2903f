import ArgumentParser
import Commerce
import Scripts
import Vault

/// `livecarts suppressions lift +1…`
struct SuppressionsLiftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lift",
        abstract: "Takes a number off the merchant's own lists; a stop of the person's own is never lifted.",
        discussion: """
            Consents that ended when the number was listed stay ended: the person has to agree anew.
            Exits with 1 when no list has the number, or another stop stands.
            Example: livecarts suppressions lift +13125550142 --reason "listed by mistake, ticket 12"
            """)

    @OptionGroup var person: PersonOptions

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    func validate() throws {
        guard access.access != nil else { throw ValidationError("say why with --reason \"…\"") }
    }

    func run() async throws {
        let lift = try await place.withVault { opened in
            try await opened.vault.lift(
                try person.phone(), fromListsOf: try await person.merchant(in: opened).id,
                for: try access.access(or: "lift"), at: opened.now)
        }
        print(lift.lifted == 0 ? "no list of the merchant's has the number" : "the number is on no list any more")
        if lift.isStillSuppressed { print("it stays stopped: another stop stands, which is never lifted") }
        if lift.lifted == 0 || lift.isStillSuppressed { throw ExitCode.failure }
    }
}
