import CallCore
package import Commerce
import Compliance
import Crypto
import Foundation
import GRDB

extension SQLiteVault: LiftStore {
    package func record(_ order: NewOrder, of merchant: MerchantID, at now: WallTime) async throws -> Attribution {
        try await writer.write { db in
            let person = try Self.buyer(in: order, of: merchant, db)
            let attribution = try self.attributionFacts(of: order, by: person, merchant, at: now, db).attribution
            let index = try self.orderIndex(of: order.orderID, merchant, at: now, db)
            let margin = try self.margin(of: order, merchant, at: now, db)
            let trial = try person.flatMap { try Self.trial(of: $0, merchant, at: now, db) }
            try db.execute(
                sql: """
                    INSERT INTO orders (merchant, order_index, placed_at, currency, total_minor, margin_minor, attribution, reason,
                        trial, kept_from, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                arguments: [
                    merchant.text, index, order.placedAt.millisecondsSince1970, order.total.currency.code,
                    order.total.minorUnits, margin?.minorUnits, attribution.kind.rawValue, attribution.reason, trial,
                    now.millisecondsSince1970,
                    Retention.expiry(.orderAttribution, of: merchant, from: now, db),
                ])
            guard db.changesCount == 1, let person else { return attribution }
            try db.execute(
                sql:
                    "INSERT INTO order_links (merchant, order_index, person, kept_from, expires_at) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    merchant.text, index, person.text, now.millisecondsSince1970,
                    Retention.linkExpiry(of: merchant, from: now, db),
                ])
            return attribution
        }
    }

    /// Whose order it is: who left the cart, or else whom the shop names. Of somebody erased or restricted nothing more is put together.
    private static func buyer(in order: NewOrder, of merchant: MerchantID, _ db: Database) throws -> PersonID? {
        let owner = try order.cart.flatMap { cart in
            try String.fetchOne(
                db, sql: "SELECT person FROM carts WHERE merchant = ? AND cart = ? AND person <> ''",
                arguments: [merchant.text, cart.text]
            ).map { PersonID($0) }
        }
        guard let person = owner ?? order.people.first else { return nil }
        let isBarred = try isErased(person, merchant, db) || isRestricted(person, merchant, db)
        return isBarred ? nil : person
    }

    private func attributionFacts(
        of order: NewOrder, by person: PersonID?, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> AttributionFacts {
        AttributionFacts(
            placedAt: order.placedAt, usedCodes: order.codes,
            ownCodes: try ownCodes(for: order, by: person, merchant, at: now, db),
            sessionStartedAt: order.sessionStartedAt,
            linksSentAt: try person.map { try Self.linkTimes(to: $0, merchant, at: now, db) } ?? [],
            conversations: try person.map { try Self.conversations(with: $0, merchant, before: order, at: now, db) }
                ?? [])
    }

    /// The codes that were granted to the buyer or for the cart.
    private func ownCodes(
        for order: NewOrder, by person: PersonID?, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> [DiscountCode] {
        guard !order.codes.isEmpty else { return [] }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT offer, record FROM offers WHERE merchant = ? AND (person = ? OR cart = ?) AND \(Retention.isKept)
                ORDER BY granted_at DESC, offer LIMIT 100
                """,
            arguments: [merchant.text, person?.text, order.cart?.text, now.millisecondsSince1970]
        ).map { row in
            try self.open(
                OfferRecord.self, row[1], in: Self.offerCell(OfferID(row[0] as String)),
                under: .house(merchant, .discountLedger)
            ).code
        }
    }

    /// When the link to the cart was texted.
    private static func linkTimes(
        to person: PersonID, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> [WallTime] {
        try contactTimes(
            with: person, merchant, on: .sms, purposes: [.cartRecovery, .requestedLink], at: now, db)
    }

    /// The calls in which the person was reached, of the days in which they count.
    private static func conversations(
        with person: PersonID, _ merchant: MerchantID, before order: NewOrder, at now: WallTime, _ db: Database
    ) throws -> [Conversation] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT answered_at, ended_at, outcome FROM calls
                WHERE merchant = ? AND person = ? AND answered_at >= ? AND answered_at <= ? AND \(Retention.isKept)
                ORDER BY answered_at
                """,
            arguments: [
                merchant.text, person.text,
                (order.placedAt - AttributionFacts.conversationSpan).millisecondsSince1970,
                order.placedAt.millisecondsSince1970, now.millisecondsSince1970,
            ]
        ).compactMap { row in
            let answered = WallTime(millisecondsSince1970: row[0])
            // While a call goes on, whoever orders is still in it.
            let ended = WallTime(row[1] as Int64?) ?? max(answered, order.placedAt)
            if let outcome = (row[2] as String?).flatMap({ CallOutcome(rawValue: $0) }), !outcome.wasAnsweredByPerson {
                return nil
            }
            return Conversation(startedAt: answered, length: ended - answered)
        }
    }

    private func margin(
        of order: NewOrder, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> Money? {
        guard let id = order.cart, let subtotal = order.subtotal,
            let cart = try cart(id, of: merchant, at: now, db)
        else { return nil }
        return cart.margin(orderedFor: subtotal, discount: order.discount)
    }

    /// What tells an order from another, under the merchant's oldest key, so that it stays the same when keys are renewed.
    private func orderIndex(
        of orderID: String, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> String {
        try oldestIndex(of: merchant, at: now, db).hash("order|\(orderID)").map(Self.hexDigits).joined()
    }
}
