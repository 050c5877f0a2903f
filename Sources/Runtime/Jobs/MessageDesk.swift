import CallCore
import Commerce
import Compliance
package import Logging
import Telnyx
package import Vault

/// Answers texts that people send: a stop of any wording, the YES that proves a number, and nothing else in this version.
package struct MessageDesk: Sendable {
    private let vault: any Vault
    private let directory: CallDirectory
    private let wall: WallClock
    private let logger: Logger
    private let stops = StopMatcher()

    package init(vault: any Vault, directory: CallDirectory, wall: WallClock, logger: Logger) {
        self.vault = vault
        self.directory = directory
        self.wall = wall
        self.logger = logger
    }

    /// Handles a received text; it counts as handled only when what it asks for is durable.
    func received(_ notice: MessageNotice, as id: InboxID) async {
        do {
            if let sender = notice.from {
                for known in try await vault.people(with: sender, at: wall.now()) {
                    try await handle(notice.text, from: sender, person: known.person, of: known.merchant, as: id)
                }
            }
            try await vault.consume(id, at: wall.now())
        } catch {
            logger.critical(
                "a text is not dealt with; it is tried again at the next start", metadata: ["error": "\(error)"])
        }
    }

    private func handle(
        _ text: String, from sender: E164, person: PersonID, of merchant: MerchantID, as id: InboxID
    ) async throws {
        let now = wall.now()
        switch stops.match(text: text) {
        case .certain, .possible:
            // When unsure, it is a stop: a text cannot be asked what it meant.
            _ = try await vault.suppress(
                NewSuppression(
                    merchant: merchant, subject: .person(person), reason: .textKeyword,
                    key: "\(id.source)/\(id.text)/\(merchant)", at: now))
            directory.call(to: person)?.post(.toldToEnd(ToldToEnd(reason: .suppressed)))
            logger.notice("stopped by text", metadata: ["person": "\(person)"])
        case .none:
            guard Self.isConfirmation(text) else { return }
            let pseudonym = try await vault.pseudonym(of: sender, merchant: merchant, at: now)
            _ = try await vault.append(
                ConsentEvent(person: person, merchant: merchant, receivedAt: now, kind: .confirmed(number: pseudonym)),
                key: "\(id.source)/\(id.text)", details: nil, at: now)
            logger.notice("number confirmed by text", metadata: ["person": "\(person)"])
        }
    }

    /// Whether a text is the YES that CON-6 asks for.
    static func isConfirmation(_ text: String) -> Bool {
        let letters = text.uppercased().unicodeScalars.filter { ("A"..."Z").contains($0) }
        return ["YES", "Y", "YESPLEASE", "OKYES"].contains(String(String.UnicodeScalarView(letters)))
    }
}
