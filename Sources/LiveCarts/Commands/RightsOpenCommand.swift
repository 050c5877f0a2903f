import ArgumentParser
import Commerce
import Compliance
import Foundation
import Runtime
import Scripts
import Server
import Transport
import Vault

/// `livecarts rights open +1…`
struct RightsOpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Takes a request about a person's data; what takes effect at once does so now.",
        discussion: """
            A withdrawal, an opt-out, an objection and a restriction hold from now on, in a live call too. The others wait for the proof of who asks: 'livecarts rights code' or 'livecarts rights note ID vouched'.
            Example: livecarts rights open +13125550142 --kind erasure --law gdpr --words-file letter.txt
            """)

    @OptionGroup var person: PersonOptions

    @Option(help: "access, portability, correction, erasure, restriction, withdrawal, opt_out, objection or complaint.")
    var kind: RightsRequestKind

    @Option(help: "gdpr, ccpa or other.")
    var law: PrivacyLaw

    @Option(help: "When it was received, such as 2026-11-23T16:00:00Z; now without one.")
    var receivedAt: String?

    @Option(help: "A file with what was asked, word for word; kept sealed.")
    var wordsFile: String?

    @Option(help: "A name of your own for the request: the same name a second time is the same request.")
    var key: String?

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        guard receivedAt.map({ WallTime(iso8601: $0) != nil }) ?? true else {
            throw ValidationError("--received-at is a moment with its zone, such as 2026-11-23T16:00:00Z")
        }
    }

    func run() async throws {
        let words = try wordsFile.map { try Self.words(in: $0) }
        let holidays = try RulesInForce.rulebook(at: nil).holidays
        let (opened, answer) = try await place.withVault { vault in
            let merchant = try await person.merchant(in: vault).id
            let phone = try person.phone()
            let received = receivedAt.flatMap { WallTime(iso8601: $0) } ?? vault.now
            guard received <= vault.now else { throw ValidationError("--received-at is in the future") }
            let opened = try await vault.desk.open(
                NewRightsCase(
                    merchant: merchant, person: try await vault.vault.person(with: phone, of: merchant, at: vault.now),
                    phone: phone, kind: kind, law: law, key: "command/\(key ?? RandomBytes.name("req"))", words: words,
                    receivedAt: received))
            return (opened, RightsCaseAnswer(opened.record, holidays, at: vault.now))
        }
        guard !json else { return try JSONAnswer.show(answer) }
        for line in answer.lines { print(line) }
        for line in opened.effect?.lines ?? [] { print(line) }
        if opened.effect != nil { print("it holds from now on") }
        if kind == .complaint {
            print(
                "tell who complains that they may turn to the supervisory authority or attorney general of where they live"
            )
        }
    }

    private static func words(in path: String) throws -> String {
        guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= NewRightsCase.wordsLimit,
            let words = String(validating: bytes, as: UTF8.self)
        else { throw CommandProblem.unreadable(path) }
        return words
    }
}

extension RightsRequestKind: ExpressibleByArgument {}
extension PrivacyLaw: ExpressibleByArgument {}
