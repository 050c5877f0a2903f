import ArgumentParser
import Runtime
import Scripts
import Vault

/// `livecarts people lift +1…`
struct PeopleLiftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lift", abstract: "Lifts the restriction of a person's data; stops and consents stay as they are.",
        discussion: """
            Tell the person before you do (GDPR 18(3)).
            Example: livecarts people lift +13125550142 --reason "settled, told on 3 December"
            """)

    @OptionGroup var person: PersonOptions

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    mutating func validate() throws {
        guard access.access != nil else {
            throw ValidationError("a restriction is lifted for a reason: add --reason \"…\"")
        }
    }

    func run() async throws {
        try await place.withVault { opened in
            let (person, merchant) = try await person.find(in: opened)
            try await opened.desk.lift(
                person, of: merchant.id, for: try access.access(or: "lift"), at: opened.now)
        }
        print("lifted: the data is used again where a consent stands")
    }
}
