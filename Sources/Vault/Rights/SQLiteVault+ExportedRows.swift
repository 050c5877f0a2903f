import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    /// The ledger, divided into what was given and what was taken back.
    func exportedLedger(
        _ subject: ExportSubject, _ db: Database
    ) throws -> (consents: [ExportedConsent], revocations: [ExportedRevocation]) {
        let scope = KeyScope.person(subject.person, subject.merchant, .consentEvidence)
        var consents: [ExportedConsent] = []
        var revocations: [ExportedRevocation] = []
        for row in try Self.exportRows(
            "key, event, details", from: "consents", order: "received_at, id", subject, db)
        {
            let key: String = row[0]
            let event = try open(
                ConsentEvent.self, row[1], in: Self.consentCell("event", subject.merchant, key), under: scope)
            let proof = try (row[2] as Data?).map {
                try openText($0, in: Self.consentCell("details", subject.merchant, key), under: scope)
            }
            let at = event.receivedAt.iso8601
            switch event.kind {
            case .granted(let granted, let evidence, _):
                consents.append(ExportedConsent(at: at, granted: granted, evidence, proof: proof))
            case .confirmed: consents.append(ExportedConsent(at: at, event: "confirmed", scope: nil, proof: proof))
            case .revoked(let reason): revocations.append(ExportedRevocation(at: at, reason: reason.rawValue))
            case .expired(let ended):
                consents.append(ExportedConsent(at: at, event: "expired", scope: ended, proof: proof))
            case .importedUnproven(let imported):
                consents.append(ExportedConsent(at: at, event: "imported_unproven", scope: imported, proof: proof))
            }
        }
        return (consents, revocations)
    }

    func exportedCarts(_ subject: ExportSubject, _ db: Database) throws -> [ExportedCart] {
        try Self.exportRows("cart", from: "carts", order: "abandoned_at, cart", subject, db).compactMap { row in
            guard let cart = try cart(CartID(row[0] as String), of: subject.merchant, at: subject.now, db) else {
                return nil
            }
            return ExportedCart(
                name: cart.id.text, state: cart.state.rawValue, abandonedAt: cart.abandonedAt.iso8601,
                currency: cart.currency.code, subtotalMinor: cart.subtotal.minorUnits, recoveryLink: cart.recoveryLink,
                items: cart.items.map { item in
                    ExportedCart.Item(
                        sku: item.sku, title: item.title, quantity: item.quantity,
                        unitPriceMinor: item.unitPrice.minorUnits)
                })
        }
    }

    func exportedOffers(_ subject: ExportSubject, _ db: Database) throws -> [ExportedOffer] {
        try Self.exportRows("offer, record, state", from: "offers", order: "granted_at, offer", subject, db).map {
            row in
            let record = try open(
                OfferRecord.self, row[1], in: Self.offerCell(OfferID(row[0] as String)),
                under: .house(subject.merchant, .discountLedger))
            return ExportedOffer(
                name: record.offer.text, cart: record.cart.text, code: record.code.text,
                worthMinor: record.worth.minorUnits, currency: record.worth.currency.code, state: row[2],
                grantedAt: record.grantedAt.iso8601, expiresAt: record.expiresAt.iso8601)
        }
    }

    func exportedDecisions(_ subject: ExportSubject, _ db: Database) throws -> [ExportedDecision] {
        try Self.exportRows("decision, record", from: "decisions", order: "at, decision", subject, db).map { row in
            let record = try open(
                ContactDecisionRecord.self, row[1], in: Self.decisionCell(row[0]),
                under: .person(subject.person, subject.merchant, .callDetail))
            return ExportedDecision(
                name: record.decision.text, at: record.at.iso8601, channel: record.channel.rawValue,
                purpose: record.purpose.rawValue, result: record.result.rawValue,
                reasonCodes: [record.failedGate?.rawValue, record.reason?.rawValue].compactMap(\.self))
        }
    }
}

extension ExportedConsent {
    fileprivate init(at: String, granted scope: ConsentScope, _ evidence: ConsentEvidence, proof: String?) {
        self.init(
            at: at, event: "granted", channel: scope.channel.rawValue, seller: scope.seller, text: evidence.textID,
            textHash: evidence.textSHA256, language: evidence.language, method: evidence.method.rawValue,
            capturedAt: evidence.capturedAt.iso8601, proof: proof)
    }

    fileprivate init(at: String, event: String, scope: ConsentScope?, proof: String?) {
        self.init(
            at: at, event: event, channel: scope?.channel.rawValue, seller: scope?.seller, text: nil, textHash: nil,
            language: nil, method: nil, capturedAt: nil, proof: proof)
    }
}
