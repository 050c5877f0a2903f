import ArgumentParser
import Commerce
import Runtime
import Scripts
import Vault

/// `livecarts people show +1…`
struct PeopleShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows how a person stands, and with a reason what is known of them.",
        discussion: """
            The reason is kept with your name and the time before anything is opened.
            Example: livecarts people show +13125550142 --reason "asked for a call back"
            """)

    @OptionGroup var person: PersonOptions

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let answer = try await place.withVault { opened in
            let (person, merchant) = try await person.find(in: opened)
            var profile: PersonProfile?
            if let reason = access.access {
                profile = try await opened.vault.open(person, of: merchant.id, for: reason, at: opened.now)
            }
            return PersonAnswer(
                person: person.text, merchant: merchant.id.text,
                isSuppressed: try await opened.vault.isSuppressed(person, of: merchant.id, at: opened.now),
                isRestricted: try await opened.vault.isRestricted(person, of: merchant.id),
                consentEntries: try await opened.vault.consentEvents(
                    of: person, merchant: merchant.id, at: opened.now
                ).count, opened: Nullable(profile.map(PersonAnswer.Opened.init)))
        }
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in answer.lines { print(line) }
        }
    }
}
