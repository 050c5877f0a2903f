import ArgumentParser
import Runtime
import Scripts
import Vault

/// `livecarts people suppress +1…`
struct PeopleSuppressCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suppress", abstract: "Stops a number for calls and texts, also one that nobody is known under.",
        discussion: """
            Queued work is cancelled; a call that goes on is ended by the running server within a second.
            Example: livecarts people suppress +13125550142 --reason "asked by letter"
            """)

    @OptionGroup var person: PersonOptions

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    func run() async throws {
        let receipt = try await place.withVault { opened in
            let merchant = try await person.merchant(in: opened)
            return try await opened.desk.suppress(
                try person.phone(), of: merchant.id, key: RandomBytes.name("cmd"),
                for: try access.access(or: "suppression"), at: opened.now)
        }
        print("stopped: the number gets neither calls nor texts")
        if receipt.cancelledJobs > 0 { print("\(receipt.cancelledJobs) queued jobs cancelled") }
    }
}
