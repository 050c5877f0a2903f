package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault: CartStore {
    package func upsert(_ cart: Cart, person: PersonID, of merchant: MerchantID, at now: WallTime) async throws {
        try await writer.write { db in
            // A call that outlived the erasure of its person must not bring anything back.
            guard try !Self.isErased(person, merchant, db) else { throw VaultError.unknownPerson(person) }
            let stored = try String.fetchOne(
                db, sql: "SELECT state FROM carts WHERE merchant = ? AND cart = ?",
                arguments: [merchant.text, cart.id.text])
            // An order event always wins, whatever arrives after it.
            let isCompleted = stored == CartState.completed.rawValue
            let state = isCompleted ? CartState.completed : cart.state
            let snapshot = try self.sealValue(
                cart, in: Self.cartCell(merchant, cart.id), under: .person(person, merchant, .cartSnapshot), at: now)
            try db.execute(
                sql: """
                    INSERT INTO carts (merchant, cart, person, snapshot, state, abandoned_at, updated_at, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (merchant, cart) DO UPDATE SET person = excluded.person, snapshot = excluded.snapshot,
                        state = excluded.state, abandoned_at = excluded.abandoned_at,
                        updated_at = excluded.updated_at, expires_at = excluded.expires_at
                    """,
                arguments: [
                    merchant.text, cart.id.text, person.text, snapshot, state.rawValue,
                    cart.abandonedAt.millisecondsSince1970, now.millisecondsSince1970,
                    Retention.expiry(.cartSnapshot, of: merchant, from: now, db),
                ])
        }
    }

    package func note(
        _ cart: CartID, as state: CartState, leftAt abandonedAt: WallTime, person: PersonID, of merchant: MerchantID,
        at now: WallTime
    ) async throws {
        try await writer.write { db in
            guard try !Self.isErased(person, merchant, db) else { throw VaultError.unknownPerson(person) }
            try db.execute(
                sql: """
                    INSERT INTO carts (merchant, cart, person, state, abandoned_at, updated_at, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (merchant, cart) DO UPDATE SET person = excluded.person, snapshot = NULL,
                        state = CASE WHEN state = ? THEN state ELSE excluded.state END,
                        abandoned_at = excluded.abandoned_at, updated_at = excluded.updated_at,
                        expires_at = excluded.expires_at
                    """,
                arguments: [
                    merchant.text, cart.text, person.text, state.rawValue, abandonedAt.millisecondsSince1970,
                    now.millisecondsSince1970, Retention.expiry(.cartSnapshot, of: merchant, from: now, db),
                    CartState.completed.rawValue,
                ])
        }
    }

    package func cart(_ id: CartID, of merchant: MerchantID, at now: WallTime) async throws -> Cart? {
        try await read { db in try self.cart(id, of: merchant, at: now, db) }
    }

    package func complete(_ cart: CartID, of merchant: MerchantID, at now: WallTime) async throws -> [CallKey] {
        try await writer.write { db in
            try db.execute(
                sql: """
                    INSERT INTO carts (merchant, cart, person, state, abandoned_at, updated_at, expires_at)
                    VALUES (?, ?, '', ?, ?, ?, ?)
                    ON CONFLICT (merchant, cart) DO UPDATE SET state = excluded.state,
                        updated_at = excluded.updated_at, expires_at = excluded.expires_at
                    """,
                arguments: [
                    merchant.text, cart.text, CartState.completed.rawValue, now.millisecondsSince1970,
                    now.millisecondsSince1970, Retention.expiry(.cartSnapshot, of: merchant, from: now, db),
                ])
            _ = try self.cancelJobs(about: cart, of: merchant, at: now, db)
            return try String.fetchAll(
                db, sql: "SELECT call FROM calls WHERE merchant = ? AND cart = ? AND ended_at IS NULL ORDER BY call",
                arguments: [merchant.text, cart.text]
            ).map { CallKey(merchant: merchant, call: CallID($0)) }
        }
    }

    /// Reads a cart inside a transaction; the column tells its state, because an order may have come after the snapshot.
    func cart(_ id: CartID, of merchant: MerchantID, at now: WallTime, _ db: Database) throws -> Cart? {
        guard
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT person, snapshot, state FROM carts
                    WHERE merchant = ? AND cart = ? AND snapshot IS NOT NULL AND \(Retention.isKept)
                    """,
                arguments: [merchant.text, id.text, now.millisecondsSince1970])
        else { return nil }
        // Held by a legal hold perhaps, and still nobody's to use.
        guard try !Self.isErased(PersonID(row[0] as String), merchant, db) else { return nil }
        let cell = Self.cartCell(merchant, id)
        var cart = try open(
            Cart.self, row[1], in: cell, under: .person(PersonID(row[0] as String), merchant, .cartSnapshot))
        guard let state = CartState(rawValue: row[2]) else { throw VaultError.damaged(cell.retained) }
        cart.state = state
        return cart
    }

    static func cartCell(_ merchant: MerchantID, _ cart: CartID) -> SealedCell {
        SealedCell(table: "carts", column: "snapshot", row: "\(merchant.text)/\(cart.text)")
    }
}
