import ArgumentParser
import Commerce
import Compliance
import Runtime
import Scripts
import Server
import Transport
import Vault

/// `livecarts people may-call +1…`
struct PeopleMayCallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "may-call",
        abstract: "Says whether a person might be contacted at a moment; nothing is decided or reserved.",
        discussion: """
            The answer rests on what is on record now, and on --postal-code beside it: more evidence never opens what was shut. It is about the person's latest cart that a decision was made about, unless --cart names one.
            Example: livecarts people may-call +13125550142 --channel voice_ai --at 2026-11-23T16:00:00Z
            """)

    @OptionGroup var person: PersonOptions

    @Option(help: "voice_ai or sms.")
    var channel = Channel.voiceAI

    @Option(help: "The moment, such as 2026-11-23T16:00:00Z or 2026-11-23T11:00:00-05:00; now without one.")
    var at: String?

    @Option(help: "The cart that the contact would be about.")
    var cart: String?

    @Option(help: "Another postal code of the United States where the person may be, such as 96813.")
    var postalCode: String?

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        guard at.map({ WallTime(iso8601: $0) != nil }) ?? true else {
            throw ValidationError("--at is a moment with its zone, such as 2026-11-23T16:00:00Z, not \(at ?? "")")
        }
    }

    func run() async throws {
        let record = try await place.withVault { opened in try await preview(in: opened) }
        let answer = DecisionAnswer(record)
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in TextColumns.lines([DecisionAnswer.heading, answer.columns]) { print(line) }
            if let reason = record.reason { print("because \(reason.words)") }
            for window in record.inputs.windows where !window.isOpen {
                print(
                    "\(window.jurisdiction), \(window.zone): \(window.local) there, open \(window.window.isEmpty ? "never that day" : window.window)"
                )
            }
        }
    }

    private func preview(in opened: OpenedVault) async throws -> ContactDecisionRecord {
        let (person, merchant) = try await person.find(in: opened)
        let known = try await opened.vault.decisions(about: person, of: merchant.id, limit: 100, at: opened.now)
        let wish = ContactWish(
            decision: "dec_preview", merchant: merchant.id, person: person, channel: channel,
            cart: cart.map { CartID($0) } ?? known.lazy.compactMap(\.cart).first,
            places: postalCode.map { [PlaceEvidence(source: .stated, jurisdiction: nil, postalCode: $0)] } ?? [])
        return try await opened.vault.previewContact(
            wish,
            under: TermsBook(rulebook: try RulesInForce.rulebook(at: opened.rulesFile), from: opened.from)
                .terms(for: merchant),
            at: at.flatMap { WallTime(iso8601: $0) } ?? opened.now)
    }
}

extension Channel: ExpressibleByArgument {}
