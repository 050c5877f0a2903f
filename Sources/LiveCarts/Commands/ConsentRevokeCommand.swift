import ArgumentParser
import Runtime
import Scripts
import Vault

/// `livecarts consent revoke +1…`
struct ConsentRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Takes every consent of a number back and stops it, whether or not it is known.",
        discussion: """
            Queued work is cancelled, and a call that goes on is ended by the running server within a second.
            Example: livecarts consent revoke +13125550142 --reason "letter of 3 December"
            """)

    @OptionGroup var person: PersonOptions

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    func run() async throws {
        let receipt = try await place.withVault { opened in
            let merchant = try await person.merchant(in: opened)
            return try await opened.desk.suppress(
                try person.phone(), of: merchant.id, key: RandomBytes.name("cmd"),
                for: try access.access(or: "revocation"), at: opened.now)
        }
        print("revoked: no consent stands, and the number gets neither calls nor texts")
        if receipt.cancelledJobs > 0 { print("\(receipt.cancelledJobs) queued jobs cancelled") }
    }
}
