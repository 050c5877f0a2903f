import ArgumentParser
import Runtime
import Scripts
import Vault

/// `livecarts people withdraw +1…`
struct PeopleWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Takes every consent of a person back and stops the number.",
        discussion: """
            Queued work is cancelled; a call that goes on is ended by the running server within a second.
            Example: livecarts people withdraw +13125550142 --reason "letter of 3 December"
            """)

    @OptionGroup var person: PersonOptions

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    func run() async throws {
        let receipt = try await place.withVault { opened in
            let (person, merchant) = try await person.find(in: opened)
            return try await opened.desk.withdraw(
                person, of: merchant.id, key: RandomBytes.name("cmd"), for: try access.access(or: "withdrawal"),
                at: opened.now)
        }
        print("withdrawn: no consent stands, and the number is stopped")
        for line in receipt.lines { print(line) }
    }
}
