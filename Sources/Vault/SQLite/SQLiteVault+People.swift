package import Commerce
import Compliance
import Crypto
import Foundation
import GRDB

extension SQLiteVault: PeopleStore {
    package func upsertPerson(
        _ profile: PersonProfile, of merchant: MerchantID, at now: WallTime
    ) async throws -> PersonID {
        try await writer.write { db in
            let index = try self.bringForward(profile.phone, merchant, at: now, db)
            let person = try Self.person(index, merchant, db) ?? PersonID("per_" + Self.randomName())
            // What has expired, was erased or is damaged is replaced whole: nothing of it comes back to life.
            let known = try? self.profile(of: person, merchant: merchant, at: now, db)
            try db.execute(
                sql: """
                    INSERT INTO person_numbers (merchant, number_index, person, created_at, expires_at)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (merchant, number_index) DO UPDATE SET expires_at = excluded.expires_at
                    """,
                arguments: [
                    merchant.text, index.text, person.text, now.millisecondsSince1970,
                    Retention.expiry(.consentEvidence, of: merchant, from: now, db),
                ])
            try self.store(profile.completed(from: known), as: person, merchant, at: now, db)
            return person
        }
    }

    package func person(with phone: E164, of merchant: MerchantID, at now: WallTime) async throws -> PersonID? {
        try await read { db in
            for index in try self.numberIndexes(of: phone, merchant, at: now, db) {
                let person = try String.fetchOne(
                    db,
                    sql: """
                        SELECT person FROM person_numbers
                        WHERE merchant = ? AND number_index = ? AND \(Retention.isKept)
                        """,
                    arguments: [merchant.text, index.text, now.millisecondsSince1970])
                if let person { return PersonID(person) }
            }
            return nil
        }
    }

    package func people(
        with phone: E164, at now: WallTime
    ) async throws -> [(merchant: MerchantID, person: PersonID)] {
        let merchants = try await read { db in
            try String.fetchAll(db, sql: "SELECT DISTINCT merchant FROM person_numbers ORDER BY merchant")
        }
        var found: [(merchant: MerchantID, person: PersonID)] = []
        for merchant in merchants.map({ MerchantID($0) }) {
            guard let person = try await person(with: phone, of: merchant, at: now) else { continue }
            found.append((merchant, person))
        }
        return found
    }

    package func open(
        _ person: PersonID, of merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) async throws -> PersonProfile {
        let moment = try await readingMoment(.person(person), .cartSnapshot, of: merchant, for: reason, at: now)
        return try await opening(.person(person), of: merchant, for: reason, at: now) {
            try await writer.write { db in
                let profile = try self.profile(of: person, merchant: merchant, evenErased: true, at: moment, db)
                try self.record(
                    AccessRecord(merchant: merchant, subject: .person(person), reason: reason, at: now), db)
                return profile
            }
        }
    }

    static func hexDigits(_ byte: UInt8) -> String {
        String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }

    /// Sixteen random bytes in hex: a name that means nothing.
    static func randomName() -> String {
        SymmetricKey(size: .bits128).withUnsafeBytes { $0.map(hexDigits).joined() }
    }

    private static func person(_ index: NumberPseudonym, _ merchant: MerchantID, _ db: Database) throws -> PersonID? {
        try String.fetchOne(
            db, sql: "SELECT person FROM person_numbers WHERE merchant = ? AND number_index = ?",
            arguments: [merchant.text, index.text]
        ).map { PersonID($0) }
    }
}
