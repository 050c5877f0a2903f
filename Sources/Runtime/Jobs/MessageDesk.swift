import CallCore
import Commerce
import Compliance
package import Logging
package import Telnyx
package import Vault

/// Does what texts ask for (see ``TextMeaning``), and keeps what the carrier tells of ours.
package struct MessageDesk: Sendable {
    let vault: any Vault
    let catalogue: Catalogue
    private let revocation: RevocationDesk
    let wall: WallClock
    let logger: Logger
    private let matcher = StopMatcher()

    package init(
        vault: any Vault, catalogue: Catalogue, revocation: RevocationDesk, wall: WallClock, logger: Logger
    ) {
        self.vault = vault
        self.catalogue = catalogue
        self.revocation = revocation
        self.wall = wall
        self.logger = logger
    }

    /// Handles a received text; it counts as handled only when what it asks for is durable.
    package func received(_ notice: MessageNotice, as id: InboxID) async {
        do {
            if let sender = notice.from {
                let known = try await vault.people(with: sender, at: wall.now())
                for (merchant, person) in known {
                    try await handle(notice, from: sender, person: person, of: merchant, as: id)
                }
                try await stopStranger(notice, from: sender, except: known.map(\.merchant), as: id)
                try await answer(notice, from: sender, known: known, as: id)
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
            if notice.errorCodes.contains(.blockedByStop) { try await stopBlocked(notice, as: id) }
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
        switch meaning(of: notice) {
        case .stop(let rule):
            try await revocation.stop(
                NewSuppression(
                    merchant: merchant, subject: .person(person), reason: SuppressionReason(text: rule),
                    key: "\(key)/\(merchant)", at: now))
            // The carrier's own answer is the one text that a stop gets; for any other wording it is ours (REV-7).
            if !notice.isAnsweredByCarrier {
                _ = try await vault.enqueue(.stopConfirmation(to: person, of: merchant, at: now), at: now)
            }
        case .confirmNumber:
            let questions = try await vault.confirmationQuestions(to: person, of: merchant, at: now)
            guard NumberConfirmation.counts(answeredAt: now, after: questions) else {
                logger.notice("a YES that answers no question of a day", metadata: ["person": "\(person)"])
                return
            }
            let pseudonym = try await vault.pseudonym(of: sender, merchant: merchant, at: now)
            _ = try await vault.append(
                ConsentEvent(person: person, merchant: merchant, receivedAt: now, kind: .confirmed(number: pseudonym)),
                key: "\(key)/\(merchant)", details: nil, at: now)
            logger.notice("number confirmed by text", metadata: ["person": "\(person)"])
        case .liftCarrierBlock, .help, .policy, .other: break
        }
    }

    /// What a text asks for. What the carrier takes for a stop is one, whatever its words.
    func meaning(of notice: MessageNotice) -> TextMeaning {
        notice.keyword == .stop ? .stop(.keyword) : matcher.meaning(of: notice.text)
    }

    /// A stop from somebody nobody knows yet: the number is kept from being contacted should it ever come in with a cart.
    private func stopStranger(
        _ notice: MessageNotice, from sender: E164, except known: [MerchantID], as id: InboxID
    ) async throws {
        guard case .stop(let rule) = meaning(of: notice), let receiver = notice.to else { return }
        for merchant in try await catalogue.merchants(texting: receiver) where !known.contains(merchant) {
            try await revocation.stop(
                NewSuppression(
                    merchant: merchant, subject: .phone(sender), reason: SuppressionReason(text: rule),
                    key: "\(id.source)/\(id.text)/\(merchant)", at: wall.now()))
        }
    }

    /// The carrier refused a text because the person had told it to stop, which the carrier may have kept to itself until now (REV-4).
    private func stopBlocked(_ notice: MessageNotice, as id: InboxID) async throws {
        guard let number = notice.to else { return }
        for (merchant, person) in try await vault.people(with: number, at: wall.now()) {
            try await revocation.stop(
                NewSuppression(
                    merchant: merchant, subject: .person(person), reason: .carrier,
                    key: "\(id.source)/\(id.text)/\(merchant)", at: wall.now()))
        }
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
