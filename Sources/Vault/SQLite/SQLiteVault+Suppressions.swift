import CallCore
package import Commerce
import Compliance
import GRDB

extension SQLiteVault: SuppressionStore {
    package func suppress(_ suppression: NewSuppression) async throws -> SuppressionReceipt {
        try await writer.write { db in try self.suppress(suppression, db) }
    }

    /// Stores a stop inside a transaction. Somebody erased is suppressed already, and nothing leads to the number any more.
    func suppress(_ suppression: NewSuppression, _ db: Database) throws -> SuppressionReceipt {
        if let stored = try Self.stored(suppression, db) ?? Self.suppressionOfErased(suppression, db) { return stored }
        let index = try self.numberIndex(of: suppression, db)
        let receipt = try store(suppression, of: index, db)
        try queueNotices(of: suppression, receipt.id, index, db)
        try revokeConsents(of: suppression, receipt.id, index, db)
        return receipt
    }

    /// Notes a stop in the ledger of whoever is known under the number: no consent of theirs stands any more (REV-8).
    private func revokeConsents(
        of stop: NewSuppression, _ id: SuppressionID, _ index: NumberPseudonym, _ db: Database
    ) throws {
        let person = try String.fetchOne(
            db, sql: "SELECT person FROM person_numbers WHERE merchant = ? AND number_index = ?",
            arguments: [stop.merchant.text, index.text])
        guard let person else { return }
        _ = try append(
            ConsentEvent(
                person: PersonID(person), merchant: stop.merchant, receivedAt: stop.at, kind: .revoked(stop.reason)),
            key: "stop/\(id.number)", details: nil, at: stop.at, db)
    }

    /// Stores a stop for a number by its index, whoever's it is.
    func store(_ suppression: NewSuppression, of index: NumberPseudonym, _ db: Database) throws -> SuppressionReceipt {
        // Cancelled first, so that the row can say how many: both are in one transaction.
        let cancelled = try self.cancelJobs(behind: index, of: suppression.merchant, at: suppression.at, db)
        try db.execute(
            sql: """
                INSERT INTO suppressions (merchant, key, number_index, scope, reason, call, words, cancelled_jobs,
                    at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                suppression.merchant.text, suppression.key, index.text,
                SuppressionEntry.Scope.allChannels.rawValue, suppression.reason.rawValue, suppression.call?.text,
                suppression.words?.number, cancelled, suppression.at.millisecondsSince1970,
                Retention.expiry(.suppression, of: suppression.merchant, from: suppression.at, db),
            ])
        let id = SuppressionID(Int(db.lastInsertedRowID))
        try audit(.suppression(suppression, of: index), db)
        return SuppressionReceipt(id: id, cancelledJobs: cancelled, isNew: true)
    }

    package func lift(
        _ phone: E164, fromListsOf merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) async throws -> SuppressionLift {
        let liftable = SuppressionReason.allCases.filter(\.isLiftable).map { "'\($0.rawValue)'" }
        return try await writer.write { db in
            var lifted = 0
            let indexes = try self.numberIndexes(of: phone, merchant, at: now, db)
            for index in indexes {
                // Its key goes with it, so that the same list may bring the number back.
                try db.execute(
                    sql: """
                        UPDATE suppressions SET expires_at = ?, key = key || '/lifted/' || id
                        WHERE merchant = ? AND number_index = ? AND \(Retention.isKept)
                            AND reason IN (\(liftable.joined(separator: ", ")))
                        """,
                    arguments: [now.millisecondsSince1970, merchant.text, index.text, now.millisecondsSince1970])
                guard db.changesCount > 0 else { continue }
                lifted += db.changesCount
                try self.audit(.lifted(index, of: merchant, for: reason, at: now), db)
            }
            let rest = try indexes.contains { try Self.suppression(of: $0, merchant, at: now, db) != nil }
            return SuppressionLift(lifted: lifted, isStillSuppressed: rest)
        }
    }

    package func isSuppressed(_ phone: E164, of merchant: MerchantID, at now: WallTime) async throws -> Bool {
        try await read { db in
            try self.numberIndexes(of: phone, merchant, at: now, db)
                .contains { try Self.suppression(of: $0, merchant, at: now, db) != nil }
        }
    }

    package func isSuppressed(_ person: PersonID, of merchant: MerchantID, at now: WallTime) async throws -> Bool {
        try await read { db in
            guard let index = try Self.numberIndex(of: person, merchant, db) else {
                throw VaultError.unknownPerson(person)
            }
            return try Self.suppression(of: index, merchant, at: now, db) != nil
        }
    }

    /// The latest suppression of a number, with the time of the first.
    static func suppression(
        of index: NumberPseudonym, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> SuppressionEntry? {
        guard
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT id, reason, at, call, min(at) OVER () FROM suppressions
                    WHERE merchant = ? AND number_index = ? AND \(Retention.isKept) ORDER BY at DESC, id DESC LIMIT 1
                    """,
                arguments: [merchant.text, index.text, now.millisecondsSince1970])
        else { return nil }
        guard let reason = SuppressionReason(rawValue: row[1]) else {
            throw VaultError.damaged(RetainedRow(table: "suppressions", row: "\(row[0] as Int64)"))
        }
        return SuppressionEntry(
            merchant: merchant, number: index, reason: reason, at: WallTime(millisecondsSince1970: row[2]),
            since: WallTime(millisecondsSince1970: row[4]), call: (row[3] as String?).map { CallID($0) })
    }

    /// The index of a person's number, also when the profile has gone.
    static func numberIndex(
        of person: PersonID, _ merchant: MerchantID, _ db: Database
    ) throws -> NumberPseudonym? {
        try String.fetchOne(
            db, sql: "SELECT number_index FROM person_numbers WHERE person = ? AND merchant = ?",
            arguments: [person.text, merchant.text]
        ).map { NumberPseudonym($0) }
    }

    private func numberIndex(of suppression: NewSuppression, _ db: Database) throws -> NumberPseudonym {
        switch suppression.subject {
        case .phone(let phone): return try bringForward(phone, suppression.merchant, at: suppression.at, db)
        case .person(let person):
            guard let index = try Self.numberIndex(of: person, suppression.merchant, db) else {
                throw VaultError.unknownPerson(person)
            }
            return index
        }
    }

    private static func stored(_ suppression: NewSuppression, _ db: Database) throws -> SuppressionReceipt? {
        try Int.fetchOne(
            db, sql: "SELECT id FROM suppressions WHERE merchant = ? AND key = ?",
            arguments: [suppression.merchant.text, suppression.key]
        ).map { SuppressionReceipt(id: SuppressionID($0), cancelledJobs: 0, isNew: false) }
    }
}
