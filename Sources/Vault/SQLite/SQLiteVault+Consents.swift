package import Commerce
package import Compliance
import Foundation
import GRDB

extension SQLiteVault: ConsentStore {
    @discardableResult
    package func append(
        _ event: ConsentEvent, key: String, details: [UInt8]?, at now: WallTime
    ) async throws -> Bool {
        try await writer.write { db in try self.append(event, key: key, details: details, at: now, db) }
    }

    /// Adds an entry inside a transaction.
    func append(
        _ event: ConsentEvent, key: String, details: [UInt8]?, at now: WallTime, _ db: Database
    ) throws -> Bool {
        let known = try Int.fetchOne(
            db, sql: "SELECT 1 FROM consents WHERE merchant = ? AND key = ?", arguments: [event.merchant.text, key])
        guard known == nil else { return false }
        let scope = KeyScope.person(event.person, event.merchant, .consentEvidence)
        let bytes = try SealedJSON.encode(event)
        let sealedDetails = try details.map {
            try self.sealBytes($0, in: Self.consentCell("details", event.merchant, key), under: scope, at: now)
        }
        try db.execute(
            sql: """
                INSERT INTO consents (merchant, person, key, received_at, event, details, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                event.merchant.text, event.person.text, key, event.receivedAt.millisecondsSince1970,
                try self.sealBytes(
                    bytes, in: Self.consentCell("event", event.merchant, key), under: scope, at: now),
                sealedDetails, Retention.expiry(.consentEvidence, of: event.merchant, from: now, db),
            ])
        try audit(.consent(event, LedgerSeal(event.kind, key: key, event: bytes, details: details), at: now), db)
        return true
    }

    package func consentEntries(
        of person: PersonID, merchant: MerchantID, for reason: AccessReason?, at now: WallTime
    ) async throws -> [ConsentEntry] {
        guard let reason else { return try await read { db in try self.entries(of: person, merchant, at: now, db) } }
        return try await writer.write { db in
            try self.record(AccessRecord(merchant: merchant, subject: .person(person), reason: reason, at: now), db)
            return try self.entries(of: person, merchant, openingDetails: true, at: now, db)
        }
    }

    package func consentState(
        of person: PersonID, on channel: Channel, of merchant: MerchantID, seller: String, term: RetentionPeriod,
        at now: WallTime
    ) async throws -> ConsentState {
        try await read { db in
            let scope = ConsentScope(person: person, channel: channel, seller: seller)
            let phone = try? self.profile(of: person, merchant: merchant, at: now, db).phone
            let numbers = try phone.map { try self.numberIndexes(of: $0, merchant, at: now, db) } ?? []
            return try self.consentState(scope, merchant, numbers: numbers, term: term, at: now, db)
        }
    }

    private func entries(
        of person: PersonID, _ merchant: MerchantID, openingDetails: Bool = false, at now: WallTime, _ db: Database
    ) throws -> [ConsentEntry] {
        let scope = KeyScope.person(person, merchant, .consentEvidence)
        return try Row.fetchAll(
            db,
            sql: """
                SELECT key, event, details FROM consents
                WHERE merchant = ? AND person = ? AND \(Retention.isKept) ORDER BY received_at, id
                """,
            arguments: [merchant.text, person.text, now.millisecondsSince1970]
        ).map { row in
            let key: String = row[0]
            return ConsentEntry(
                key: key,
                event: try self.open(
                    ConsentEvent.self, row[1], in: Self.consentCell("event", merchant, key), under: scope),
                details: try (openingDetails ? row[2] as Data? : nil).map {
                    try self.open($0, in: Self.consentCell("details", merchant, key), under: scope)
                })
        }
    }

    package func consentEvents(
        of person: PersonID, merchant: MerchantID, at now: WallTime
    ) async throws -> [ConsentEvent] {
        try await read { db in try self.consentEvents(of: person, merchant: merchant, at: now, db) }
    }

    package func pseudonym(of phone: E164, merchant: MerchantID, at now: WallTime) async throws -> NumberPseudonym {
        try numberIndex(of: phone, merchant, at: now)
    }

    func consentEvents(
        of person: PersonID, merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> [ConsentEvent] {
        try entries(of: person, merchant, at: now, db).map(\.event)
    }

    /// Begins the term of a person's consents anew: it runs from their last use (16 CFR 310.5(a)(8)).
    static func keepConsents(of person: PersonID, _ merchant: MerchantID, from now: WallTime, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE consents SET expires_at = ? WHERE merchant = ? AND person = ? AND \(Retention.isKept)",
            arguments: [
                Retention.expiry(.consentEvidence, of: merchant, from: now, db), merchant.text, person.text,
                now.millisecondsSince1970,
            ])
    }

    static func consentCell(_ column: String, _ merchant: MerchantID, _ key: String) -> SealedCell {
        SealedCell(table: "consents", column: column, row: "\(merchant.text)/\(key)")
    }
}
