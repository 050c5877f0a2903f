import CallCore
package import Commerce
package import Compliance
import Foundation
import GRDB

extension SQLiteVault: PersonRightsStore {
    package func people(
        meant handle: PersonHandle, by merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) async throws -> [PersonID] {
        if let phone = handle.phone, let person = try await person(with: phone, of: merchant, at: now) {
            return [person]
        }
        guard handle.email != nil || handle.externalID != nil else { return [] }
        return try await writer.write { db in
            let rows = try String.fetchCursor(
                db,
                sql: "SELECT person FROM people WHERE merchant = ? AND \(Retention.isKept) ORDER BY person",
                arguments: [merchant.text, now.millisecondsSince1970])
            var meant: [PersonID] = []
            while let row = try rows.next() {
                let person = PersonID(row)
                guard let profile = try? self.profile(of: person, merchant: merchant, at: now, db),
                    profile.isMeant(by: handle)
                else { continue }
                meant.append(person)
            }
            for person in meant {
                try self.record(AccessRecord(merchant: merchant, subject: .person(person), reason: reason, at: now), db)
            }
            return meant
        }
    }

    package func people(of merchant: MerchantID, after last: PersonID?, limit: Int) async throws -> [PersonID] {
        try await read { db in
            try String.fetchAll(
                db, sql: "SELECT person FROM person_numbers WHERE merchant = ? AND person > ? ORDER BY person LIMIT ?",
                arguments: [merchant.text, last?.text ?? "", limit]
            ).map { PersonID($0) }
        }
    }

    package func restrict(
        _ person: PersonID, of merchant: MerchantID, by actor: AuditActor, at now: WallTime
    ) async throws -> StopReceipt {
        try await writer.write { db in try self.restrict(person, of: merchant, by: actor, at: now, db) }
    }

    package func liftRestriction(
        of person: PersonID, of merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) async throws {
        try await writer.write { db in
            try self.record(AccessRecord(merchant: merchant, subject: .person(person), reason: reason, at: now), db)
            try db.execute(
                sql: "DELETE FROM restrictions WHERE merchant = ? AND person = ?",
                arguments: [merchant.text, person.text])
            try self.witness(.change, of: merchant, .person(person), by: reason.auditActor, at: now, db)
        }
    }

    package func isRestricted(_ person: PersonID, of merchant: MerchantID) async throws -> Bool {
        try await read { db in try Self.isRestricted(person, merchant, db) }
    }

    package func withdraw(
        _ person: PersonID, of merchant: MerchantID, key: String, by actor: AuditActor, at now: WallTime
    ) async throws -> StopReceipt {
        try await writer.write { db in
            let receipt = try self.withdraw(person, of: merchant, key: key, at: now, db)
            try self.witness(.change, of: merchant, .person(person), by: actor, at: now, db)
            return receipt
        }
    }
}

extension PersonProfile {
    fileprivate func isMeant(by handle: PersonHandle) -> Bool {
        if let given = handle.externalID, given == externalID { return true }
        guard let given = handle.email, let email else { return false }
        return given.lowercased() == email.lowercased()
    }
}

// MARK: - Inside the transaction

extension SQLiteVault {
    /// Queued work stays queued: the gatekeeper refuses it while the restriction lasts.
    func restrict(
        _ person: PersonID, of merchant: MerchantID, by actor: AuditActor, at now: WallTime, _ db: Database
    ) throws -> StopReceipt {
        try Self.checkKnown(person, merchant, db)
        try db.execute(
            sql: "INSERT INTO restrictions (merchant, person, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            arguments: [merchant.text, person.text, now.millisecondsSince1970])
        try witness(.change, of: merchant, .person(person), by: actor, at: now, db)
        return StopReceipt(cancelledJobs: 0, liveCalls: try Self.liveCalls(with: person, merchant, db))
    }

    func withdraw(
        _ person: PersonID, of merchant: MerchantID, key: String, at now: WallTime,
        reason: SuppressionReason = .privacyRequest, _ db: Database
    ) throws -> StopReceipt {
        try Self.checkKnown(person, merchant, db)
        let receipt = try suppress(
            NewSuppression(
                merchant: merchant, subject: .person(person), reason: reason, key: "rights/\(key)", at: now), db)
        return StopReceipt(
            cancelledJobs: receipt.cancelledJobs, liveCalls: try Self.liveCalls(with: person, merchant, db))
    }

    static func liveCalls(with person: PersonID, _ merchant: MerchantID, _ db: Database) throws -> [CallKey] {
        try String.fetchAll(
            db, sql: "SELECT call FROM calls WHERE merchant = ? AND person = ? AND ended_at IS NULL ORDER BY call",
            arguments: [merchant.text, person.text]
        ).map { CallKey(merchant: merchant, call: CallID($0)) }
    }

    static func isRestricted(_ person: PersonID, _ merchant: MerchantID, _ db: Database) throws -> Bool {
        try Int.fetchOne(
            db, sql: "SELECT 1 FROM restrictions WHERE merchant = ? AND person = ?",
            arguments: [merchant.text, person.text]) != nil
    }

    /// Whether the person's erasure has begun.
    static func isErased(_ person: PersonID, _ merchant: MerchantID, _ db: Database) throws -> Bool {
        try Int.fetchOne(
            db, sql: "SELECT 1 FROM erasures WHERE merchant = ? AND person = ?",
            arguments: [merchant.text, person.text]) != nil
    }

    /// Refuses somebody who was erased or never known.
    static func checkKnown(_ person: PersonID, _ merchant: MerchantID, _ db: Database) throws {
        guard try !isErased(person, merchant, db) else { throw RightsError.erased(person) }
        guard try numberIndex(of: person, merchant, db) != nil else { throw VaultError.unknownPerson(person) }
    }

    /// What keeps an erased person from being contacted; nil for everybody else.
    static func suppressionOfErased(_ stop: NewSuppression, _ db: Database) throws -> SuppressionReceipt? {
        guard case .person(let person) = stop.subject else { return nil }
        return try Int.fetchOne(
            db,
            sql: """
                SELECT suppression FROM erasures
                WHERE merchant = ? AND person = ? AND suppression IS NOT NULL
                """,
            arguments: [stop.merchant.text, person.text]
        ).map { SuppressionReceipt(id: SuppressionID($0), cancelledJobs: 0, isNew: false) }
    }
}
