import ArgumentParser
import Commerce
import Runtime
import Transport
import Vault

/// `livecarts breaches open`
struct BreachesOpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Writes a breach down; its clocks run from when it became known.",
        discussion: """
            The texts are sealed. Name nobody in them.
            Example: livecarts breaches open --facts "a back-up disk was lost" --people 40 --high-risk
            """)

    @Option(help: "What happened.")
    var facts: String

    @Option(help: "What it does to people, as far as known.")
    var effects = ""

    @Option(help: "How many people it concerns, as far as known.")
    var people = 0

    @Flag(help: "The risk to people is high: they must be told without delay (GDPR 34).")
    var highRisk = false

    @Option(help: "When it became known, such as 2026-11-23T16:00:00Z; now without one.")
    var knownAt: String?

    @Option(help: "The merchant; needed only where there are several.")
    var merchant: String?

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        guard !facts.isEmpty, people >= 0 else {
            throw ValidationError("--facts says what happened; --people is 0 or more")
        }
        guard knownAt.map({ WallTime(iso8601: $0) != nil }) ?? true else {
            throw ValidationError("--known-at is a moment with its zone, such as 2026-11-23T16:00:00Z")
        }
    }

    func run() async throws {
        let answer = try await place.withVault { opened in
            let breach = Breach(
                id: BreachID(RandomBytes.name("brc")), merchant: try await opened.merchant(named: merchant),
                knownAt: knownAt.flatMap { WallTime(iso8601: $0) } ?? opened.now, facts: facts, effects: effects,
                people: people, isHighRisk: highRisk)
            try await opened.vault.store(breach, at: opened.now)
            return BreachAnswer(breach, at: opened.now)
        }
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in answer.lines { print(line) }
        }
    }
}
