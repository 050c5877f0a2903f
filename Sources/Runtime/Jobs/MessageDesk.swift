import CallCore
import Commerce
import Compliance
package import Logging
package import Telnyx
package import Vault

/// Does what texts ask for (see ``TextMeaning``), and keeps what the carrier tells of ours.
package struct MessageDesk: Sendable {
    private let vault: any Vault
    private let directory: CallDirectory
    private let spool: StopSpool
    private let wall: WallClock
    private let logger: Logger
    private let matcher = StopMatcher()

    package init(vault: any Vault, directory: CallDirectory, spool: StopSpool, wall: WallClock, logger: Logger) {
        self.vault = vault
        self.directory = directory
        self.spool = spool
        self.wall = wall
        self.logger = logger
    }

    /// Handles a received text; it counts as handled only when what it asks for is durable.
    package func received(_ notice: MessageNotice, as id: InboxID) async {
        do {
            if let sender = notice.from {
                for known in try await vault.people(with: sender, at: wall.now()) {
                    try await handle(notice, from: sender, person: known.person, of: known.merchant, as: id)
                }
            }
            try await vault.consume(id, at: wall.now())
        } catch {
            logger.critical(
                "a text is not dealt with; it is tried again at the next start", metadata: ["error": "\(error)"])
        }
    }

    /// Notes how far a text of ours has come.
    /// - Parameter isFinal: whether the carrier will tell nothing more of it.
    package func told(_ notice: MessageNotice, isFinal: Bool, as id: InboxID) async {
        do {
            guard let message = notice.id else {
                try await vault.consume(id, at: wall.now())
                return
            }
            let delivery = TextDelivery(notice.status, isFinal: isFinal)
            try await vault.note(delivery, of: CarrierMessageID(message.text), consuming: id, at: wall.now())
        } catch {
            logger.error(
                "a text's delivery is not noted; it is tried again at the next start", metadata: ["error": "\(error)"])
        }
    }

    private func handle(
        _ notice: MessageNotice, from sender: E164, person: PersonID, of merchant: MerchantID, as id: InboxID
    ) async throws {
        let now = wall.now()
        let key = "\(id.source)/\(id.text)"
        switch matcher.meaning(of: notice.text) {
        case .stop(let rule):
            let stop = NewSuppression(
                merchant: merchant, subject: .person(person), reason: SuppressionReason(text: rule),
                key: "\(key)/\(merchant)", at: now)
            try await self.stop(person, by: stop)
            // The carrier's own answer is the one text that a stop gets; for any other wording it is ours (REV-7).
            if !notice.isAnsweredByCarrier {
                _ = try await vault.enqueue(.stopConfirmation(to: person, of: merchant, at: now), at: now)
            }
        case .confirmNumber:
            let pseudonym = try await vault.pseudonym(of: sender, merchant: merchant, at: now)
            _ = try await vault.append(
                ConsentEvent(person: person, merchant: merchant, receivedAt: now, kind: .confirmed(number: pseudonym)),
                key: key, details: nil, at: now)
            logger.notice("number confirmed by text", metadata: ["person": "\(person)"])
        case .liftCarrierBlock, .help, .other: break
        }
    }

    /// Stores a stop and ends the person's call, which ends also if the store refuses.
    private func stop(_ person: PersonID, by stop: NewSuppression) async throws {
        defer { directory.call(to: person)?.post(.toldToEnd(ToldToEnd(reason: .suppressed))) }
        do {
            _ = try await vault.suppress(stop)
        } catch {
            spool.keepTrying(stop)
            throw error
        }
        logger.notice("stopped by text", metadata: ["person": "\(person)", "reason": "\(stop.reason.rawValue)"])
    }
}

extension NewJob {
    /// The one text that confirms a stop: once a person and day, and only as long as the law wants it (REV-7).
    static func stopConfirmation(to person: PersonID, of merchant: MerchantID, at now: WallTime) -> NewJob {
        let day = now.millisecondsSince1970 / (86_400 * 1000)
        return NewJob(
            key: "stop/\(person)/\(day)", merchant: merchant, person: person, cart: nil, purpose: .confirmStop,
            due: now,
            expires: now + ContactPurpose.stopConfirmationSpan)
    }
}
