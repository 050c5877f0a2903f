import ArgumentParser
import Commerce
import Runtime
import Scripts
import Vault

/// `livecarts people correct +1…`
struct PeopleCorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Changes what is known of a person; queued work uses what is right then.",
        discussion: """
            Whoever stopped stays stopped, under the old number and the new one.
            Example: livecarts people correct +13125550142 --email wilhelmina@example.com --reason "wrote on 3 December"
            """)

    @OptionGroup var person: PersonOptions

    @Option(help: "The right first name; \"\" removes it.")
    var firstName: String?

    @Option(help: "The right e-mail address; \"\" removes it.")
    var email: String?

    @Option(help: "The right number, such as +13125550100.")
    var phone: String?

    @OptionGroup var right: MandateOptions

    @OptionGroup var place: VaultOptions

    mutating func validate() throws {
        guard firstName != nil || email != nil || phone != nil else {
            throw ValidationError("say what is right: --first-name, --email or --phone")
        }
        guard phone.map({ E164($0) != nil }) ?? true else {
            throw ValidationError("--phone is written with + and 8 to 15 digits, such as +13125550100")
        }
        guard [firstName, email].compactMap(\.self).allSatisfy({ $0.utf8.count <= Self.longestField }) else {
            throw ValidationError("--first-name and --email have at most \(Self.longestField) bytes")
        }
    }

    private static let longestField = 254

    func run() async throws {
        let correction = PersonCorrection(
            phone: phone.flatMap { E164($0) }, firstName: Self.change(firstName), email: Self.change(email))
        let receipt = try await place.withVault { opened in
            let (person, merchant) = try await person.find(in: opened)
            return try await opened.desk.correct(
                correction, of: person, merchant: merchant.id, under: try right.mandate(), at: opened.now)
        }
        let changed = receipt.changed.map(\.rawValue).joined(separator: ", ")
        print(changed.isEmpty ? "nothing was different" : "changed: \(changed)")
        if !receipt.reachedJobs.isEmpty { print("\(receipt.reachedJobs.count) queued jobs use it") }
        if receipt.confirmation != nil {
            print("a text asks whether the new number is right, if a consent for it stands")
        }
        let told = receipt.recipients.map(\.rawValue).joined(separator: " and the ")
        if !changed.isEmpty { print("the \(told) had the wrong data: tell them (GDPR 19)") }
    }

    private static func change(_ text: String?) -> PersonCorrection.Change {
        guard let text else { return .keep }
        return text.isEmpty ? .remove : .set(text)
    }
}
