import CallCore
package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault: OfferStore {
    package func reserve(_ reservation: OfferReservation) async throws -> OfferDecision {
        try await writer.write { db in
            let merchant = reservation.call.merchant
            guard let cart = try self.cart(reservation.cart, of: merchant, at: reservation.at, db) else {
                return .refused(.cartNotOpen)
            }
            if let answer = try self.earlierAnswer(to: reservation, cart, db) { return answer }
            guard let code = DiscountCode(randomBytes: reservation.randomBytes) else {
                throw VaultError.storeFailed("a discount code wants 8 to 16 random bytes")
            }
            let decision = OfferEngine.decide(
                OfferRequest(reason: reservation.reason, offer: OfferID("off_" + Self.randomName()), code: code),
                cart: cart, policy: reservation.policy, history: try self.history(for: reservation, db),
                at: reservation.at)
            switch decision {
            case .granted(let offer):
                try self.store(offer.record, for: reservation, db)
                try Self.answer(reservation, offer: offer.id, refusal: nil, db)
                try self.audit(
                    .offer(offer.id, reservation.call.merchant, AuditDetail(what: "reserved"), at: reservation.at), db)
            case .standing(let offer):
                try db.execute(
                    sql: "UPDATE offers SET state = 'reserved' WHERE offer = ?", arguments: [offer.id.text])
                try Self.answer(reservation, offer: offer.id, refusal: nil, db)
            case .refused(let refusal):
                try Self.answer(reservation, offer: nil, refusal: refusal, db)
            }
            return decision
        }
    }

    package func release(_ offer: OfferID, of merchant: MerchantID, at now: WallTime) async throws {
        try await writer.write { db in
            try db.execute(
                sql: """
                    UPDATE offers SET state = 'released'
                    WHERE offer = ? AND merchant = ? AND state <> 'released' AND \(Retention.isKept)
                    """,
                arguments: [offer.text, merchant.text, now.millisecondsSince1970])
            guard db.changesCount == 1 else { return }
            try self.audit(.offer(offer, merchant, AuditDetail(what: "released"), at: now), db)
        }
    }

    package func grantedOffer(
        _ offer: OfferID, of merchant: MerchantID, policy: OfferPolicy, at now: WallTime
    ) async throws -> GrantedOffer? {
        try await read { db in
            guard
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT record, cart FROM offers
                        WHERE offer = ? AND merchant = ? AND state = 'reserved' AND \(Retention.isKept)
                        """,
                    arguments: [offer.text, merchant.text, now.millisecondsSince1970]),
                let cart = try self.cart(CartID(row[1] as String), of: merchant, at: now, db)
            else { return nil }
            let record = try self.open(
                OfferRecord.self, row[0], in: Self.offerCell(offer), under: .house(merchant, .discountLedger))
            return try? OfferEngine.recheck(record, cart: cart, policy: policy, at: now)
        }
    }
}

// MARK: - Inside the transaction

extension SQLiteVault {
    /// What was answered under this effect before. A granted offer is minted anew, and stands only if it still would.
    private func earlierAnswer(to reservation: OfferReservation, _ cart: Cart, _ db: Database) throws -> OfferDecision?
    {
        let merchant = reservation.call.merchant
        guard
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT offer, refusal FROM offer_answers
                    WHERE merchant = ? AND call = ? AND effect = ? AND \(Retention.isKept)
                    """,
                arguments: [
                    merchant.text, reservation.call.call.text, reservation.effect.description,
                    reservation.at.millisecondsSince1970,
                ])
        else { return nil }
        if let refusal = row[1] as String? {
            return .refused(OfferRefusal(rawValue: refusal) ?? .codeAlreadyIssued)
        }
        guard let record = try offerRecord(of: cart.id, merchant, at: reservation.at, db),
            let offer = try? OfferEngine.recheck(record, cart: cart, policy: reservation.policy, at: reservation.at)
        else { return .refused(.codeAlreadyIssued) }
        return .standing(offer)
    }

    private func history(for reservation: OfferReservation, _ db: Database) throws -> OfferHistory {
        let merchant = reservation.call.merchant.text
        let person = reservation.person.text
        let now = reservation.at
        let contacts = try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM contact_attempts WHERE merchant = ? AND person = ? AND cart = ?
                AND released_at IS NULL AND (call IS NULL OR call <> ?) AND at <= ? AND purpose = ? AND \(Retention.isKept)
                """,
            arguments: [
                merchant, person, reservation.cart.text, reservation.call.call.text, now.millisecondsSince1970,
                ContactPurpose.cartRecovery.rawValue, now.millisecondsSince1970,
            ])
        let last = try Int64.fetchOne(
            db,
            sql: """
                SELECT max(granted_at) FROM offers
                WHERE merchant = ? AND person = ? AND cart <> ? AND \(Retention.isKept)
                """,
            arguments: [merchant, person, reservation.cart.text, now.millisecondsSince1970])
        let abandoned = try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM carts
                WHERE merchant = ? AND person = ? AND abandoned_at > ? AND \(Retention.isKept)
                """,
            arguments: [
                merchant, person, (now - .seconds(30 * 86_400)).millisecondsSince1970, now.millisecondsSince1970,
            ])
        return OfferHistory(
            earlierContacts: contacts ?? 0, lastOfferAt: WallTime(last), abandonedCartsIn30Days: abandoned ?? 0,
            grantedToday: try grantedToday(for: reservation, db),
            offerOfThisCart: try offerRecord(of: reservation.cart, reservation.call.merchant, at: now, db))
    }

    /// What the offers of the running day, in UTC, may cost together; offers given back cost nothing.
    private func grantedToday(for reservation: OfferReservation, _ db: Database) throws -> Money? {
        let day: Int64 = 86_400_000
        let start = reservation.at.millisecondsSince1970 / day * day
        let currency = reservation.policy.minimumSubtotal.currency
        return try Int64.fetchOne(
            db,
            sql: """
                SELECT sum(worth_minor) FROM offers
                WHERE merchant = ? AND granted_at >= ? AND state = 'reserved' AND currency = ?
                """,
            arguments: [reservation.call.merchant.text, start, currency.code]
        ).map { Money(minorUnits: $0, currency: currency) }
    }

    private func offerRecord(
        of cart: CartID, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> OfferRecord? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT offer, record FROM offers WHERE merchant = ? AND cart = ? AND \(Retention.isKept)",
                arguments: [merchant.text, cart.text, now.millisecondsSince1970])
        else { return nil }
        return try open(
            OfferRecord.self, row[1], in: Self.offerCell(OfferID(row[0] as String)),
            under: .house(merchant, .discountLedger))
    }

    /// Writes a granted offer. One of this cart that is past its limit is replaced; a kept one was found before and is never granted over.
    private func store(_ record: OfferRecord, for reservation: OfferReservation, _ db: Database) throws {
        let merchant = reservation.call.merchant
        let sealed = try sealValue(
            record, in: Self.offerCell(record.offer), under: .house(merchant, .discountLedger), at: reservation.at)
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO offers (offer, merchant, person, cart, record, state, worth_minor, currency, granted_at,
                    expires_at)
                VALUES (?, ?, ?, ?, ?, 'reserved', ?, ?, ?, ?)
                """,
            arguments: [
                record.offer.text, merchant.text, reservation.person.text, record.cart.text, sealed,
                record.worth.minorUnits, record.worth.currency.code, record.grantedAt.millisecondsSince1970,
                Retention.expiry(
                    .discountLedger, of: reservation.call.merchant, from: reservation.at, db),
            ])
    }

    private static func answer(
        _ reservation: OfferReservation, offer: OfferID?, refusal: OfferRefusal?, _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO offer_answers (merchant, call, effect, offer, refusal, expires_at) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                reservation.call.merchant.text, reservation.call.call.text, reservation.effect.description,
                offer?.text, refusal?.rawValue,
                Retention.expiry(
                    .discountLedger, of: reservation.call.merchant, from: reservation.at, db),
            ])
    }

    static func offerCell(_ offer: OfferID) -> SealedCell {
        SealedCell(table: "offers", column: "record", row: offer.text)
    }
}
