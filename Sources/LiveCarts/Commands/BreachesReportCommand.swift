import ArgumentParser
import Commerce
import Compliance
import Runtime
import Transport
import Vault

/// `livecarts breaches report ID`
struct BreachesReportCommand: AsyncParsableCommand {
    /// Who was told.
    enum Addressee: String, CaseIterable, ExpressibleByArgument {
        case authority
        case people
    }

    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Notes that the authority or the people concerned were told of a breach.",
        discussion: """
            Nothing is sent: it says what you did. After 72 hours the authority wants to know why it was late (GDPR 33(1)).
            Example: livecarts breaches report brc_4m2k9 --to authority
            """)

    @OptionGroup var breach: BreachOptions

    @Option(help: "authority or people.")
    var to: Addressee

    @Option(help: "When they were told, such as 2026-11-23T16:00:00Z; now without one.")
    var at: String?

    @Option(help: "Why the authority was told after 72 hours.")
    var reasonForDelay: String?

    @OptionGroup var place: VaultOptions

    mutating func validate() throws {
        guard at.map({ WallTime(iso8601: $0) != nil }) ?? true else {
            throw ValidationError("--at is a moment with its zone, such as 2026-11-23T16:00:00Z")
        }
    }

    func run() async throws {
        let answer = try await place.withVault { opened in
            var breach = try await breach.find(in: opened)
            let told = at.flatMap { WallTime(iso8601: $0) } ?? opened.now
            guard told >= breach.knownAt, told <= opened.now else {
                throw ValidationError("--at is between when the breach became known and now")
            }
            switch to {
            case .authority:
                guard told <= breach.deadlines.authorityBy || !(reasonForDelay ?? "").isEmpty else {
                    throw ValidationError("72 hours are over: say why with --reason-for-delay \"…\"")
                }
                breach.authorityToldAt = breach.authorityToldAt ?? told
                breach.reasonForDelay = reasonForDelay ?? breach.reasonForDelay
            case .people: breach.peopleToldAt = breach.peopleToldAt ?? told
            }
            try await opened.vault.store(breach, at: opened.now)
            return BreachAnswer(breach, at: opened.now)
        }
        for line in answer.lines { print(line) }
    }
}
