import CallCore
import Commerce
import Compliance
package import Logging
package import Shops
package import Vault

/// Takes the events of shops: verified over the raw bytes, read, stored, and turned into people, carts, consents and due work.
package struct IntakeReceiver: Sendable {
    private static let source = "intake"

    private let verifier: IntakeVerifier
    let vault: any Vault
    private let catalogue: Catalogue
    let directory: CallDirectory
    private let revocation: RevocationDesk
    private let wall: WallClock
    private let cartDelay: Duration?
    private let logger: Logger

    /// - Parameter cartDelay: how long after a cart was left the call is due; nil takes each merchant's own delay.
    package init(
        verifier: IntakeVerifier, vault: any Vault, catalogue: Catalogue, directory: CallDirectory,
        revocation: RevocationDesk, wall: WallClock, cartDelay: Duration?, logger: Logger
    ) {
        self.verifier = verifier
        self.vault = vault
        self.catalogue = catalogue
        self.directory = directory
        self.revocation = revocation
        self.wall = wall
        self.cartDelay = cartDelay
        self.logger = logger
    }

    package func receive(_ kind: IntakeEvent.Kind, signature: String?, body: [UInt8]) async -> IntakeAnswer {
        guard body.count <= IntakeEvent.bodyLimit else { return .tooLarge }
        let now = wall.now()
        do {
            try verifier.verify(header: signature, body: body, now: now)
        } catch {
            logger.warning("intake refused", metadata: ["problem": "\(error)"])
            return .notAuthentic("\(error)")
        }
        let event: IntakeEvent
        do {
            event = try IntakeEvent(kind, decoding: body)
        } catch {
            return .notUnderstood("\(error)")
        }
        return await take(event, body, at: now)
    }

    private func take(_ event: IntakeEvent, _ body: [UInt8], at now: WallTime) async -> IntakeAnswer {
        let merchant = event.heading.merchant
        do {
            guard try await catalogue.merchant(merchant) != nil else {
                return .notUnderstood("merchant_id: no merchant of that name is published here")
            }
            let id = InboxID(source: Self.source, text: "\(merchant)/\(event.heading.eventID)")
            _ = try await vault.accept(InboxItem(id: id, merchant: merchant, body: body, receivedAt: now))
            // Every step is keyed by the event, so a replayed event and one that was broken off end in the same state.
            let job = try await carryOut(event, at: now)
            try await vault.consume(id, at: now)
            return .accepted(job: job)
        } catch {
            logger.error("intake not stored", metadata: ["error": "\(error)"])
            return .notStored
        }
    }

    private func carryOut(_ event: IntakeEvent, at now: WallTime) async throws -> String {
        switch event {
        case .cartAbandoned(let cart):
            return try await CartIntake(vault: vault, catalogue: catalogue, cartDelay: cartDelay).take(cart, at: now)
        case .orderCompleted(let order):
            try await complete(order, at: now)
        case .personRevoked(let revoked):
            try await stop(revoked, at: now)
        }
        return event.heading.eventID
    }

    private func stop(_ revoked: RevokedPerson, at now: WallTime) async throws {
        let merchant = revoked.heading.merchant
        guard
            let handle = PersonHandle(
                phone: revoked.person.number, email: revoked.person.email, externalID: revoked.person.externalID)
        else { return }
        let key = "\(Self.source)/\(merchant)/\(revoked.heading.eventID)"
        for subject in try await vault.subjects(meant: handle, by: merchant, at: now) {
            try await revocation.stop(
                NewSuppression(
                    merchant: merchant, subject: subject, reason: .shop,
                    key: revoked.person.number == nil ? "\(key)/\(subject.keyPart)" : key, at: now))
        }
    }
}
