import ArgumentParser
import Commerce
import Compliance
import Runtime
import Transport
import Vault

/// `livecarts retention hold WHOM`
struct RetentionHoldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Keeps what would be destroyed, because a claim depends on it.",
        discussion: """
            Nobody's ordinary reading goes on past the limit; only who orders the hold reads what it keeps. Nothing that has expired comes back.
            Example: livecarts retention hold +13125550142 --class transcript --class recording_audio --until 2027-06-30 --reason "claim 12"
            """)

    @Argument(help: "A telephone number, a call's identifier, or a merchant's name for everybody of that merchant.")
    var whom: String

    @Option(
        name: .customLong("class"),
        help: "A class to hold; may be given several times. 'livecarts retention show' lists them.")
    var classes: [RetentionClass]

    @Option(help: "The last day of the hold, in UTC, such as 2027-06-30, or a moment such as 2027-06-30T12:00:00Z.")
    var until: String

    @OptionGroup var access: AccessOptions

    @OptionGroup var merchants: MerchantOptions

    @OptionGroup var place: VaultOptions

    mutating func validate() throws {
        guard access.access != nil else { throw ValidationError("a legal hold wants a reason: add --reason \"…\"") }
        guard end != nil else { throw ValidationError("--until is a day such as 2027-06-30, not \(until)") }
        guard !classes.isEmpty else { throw ValidationError("name at least one class with --class") }
        if let refused = classes.first(where: { !$0.allowsHold }) {
            throw ValidationError("\(LegalHoldRefusal.notHoldable(refused))")
        }
        guard !whom.hasPrefix("+") || E164(whom) != nil else {
            throw ValidationError("the number is written with + and 8 to 15 digits, such as +13125550100")
        }
    }

    /// The end of the last day, or the moment itself.
    private var end: WallTime? {
        if let moment = WallTime(iso8601: until) { return moment }
        guard CivilDate(until) != nil else { return nil }
        return WallTime(iso8601: "\(until)T00:00:00Z").map { $0 + .seconds(86_400) }
    }

    func run() async throws {
        guard let reason = access.access, let end else { return }
        let hold = try await place.withVault { opened in
            let (merchant, subject) = try await subject(in: opened)
            let hold = try LegalHold(
                id: LegalHoldID(RandomBytes.name("hold")), merchant: merchant, subject: subject, classes: classes,
                holder: reason.actor, reason: reason.reason, from: opened.now, until: end)
            try await opened.vault.place(hold, at: opened.now)
            return hold
        }
        print("placed \(hold.id) until \(hold.until.text): \(hold.classes.map(\.rawValue).joined(separator: ", "))")
        print("only \(hold.holder) reads what it keeps; end it with 'livecarts retention release \(hold.id)'")
    }

    private func subject(in opened: OpenedVault) async throws -> (MerchantID, LegalHold.Subject) {
        if whom.hasPrefix("mrc_") {
            return (try MerchantOptions.known(whom, among: try await opened.vault.merchants()), .merchant)
        }
        guard let phone = E164(whom) else {
            let call = try await opened.call(whom)
            return (call.key.merchant, .call(call.key.call))
        }
        let merchant = try await merchants.one(in: opened)
        guard let person = try await opened.vault.person(with: phone, of: merchant, at: opened.now) else {
            throw CommandProblem.unknownPerson(merchant: merchant.text)
        }
        return (merchant, .person(person))
    }
}

extension RetentionClass: ExpressibleByArgument {}
