import Commerce
import Compliance
import Foundation
import GRDB

/// The sealed fields of a person, one column each.
extension SQLiteVault {
    /// Reads a profile inside a transaction; refuses one past its limit, and that of somebody erased.
    ///
    /// - Parameter evenErased: true where ``readingMoment(_:_:of:for:at:)`` has let the reader through: a legal hold keeps it.
    func profile(
        of person: PersonID, merchant: MerchantID, evenErased: Bool = false, at now: WallTime, _ db: Database
    ) throws -> PersonProfile {
        guard try evenErased || !Self.isErased(person, merchant, db) else { throw VaultError.unknownPerson(person) }
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM people WHERE person = ? AND merchant = ?",
                arguments: [person.text, merchant.text])
        else { throw VaultError.unknownPerson(person) }
        let name = RetainedRow(table: "people", row: person.text)
        try Retention.check(row["expires_at"], at: now, name)
        func text(_ column: String) throws -> String? {
            guard let sealed: Data = row[column] else { return nil }
            return try openText(sealed, in: Self.cell(column, person), under: .person(person, merchant, .cartSnapshot))
        }
        func address(_ column: String) throws -> PersonProfile.Address? {
            guard let sealed: Data = row[column] else { return nil }
            return try open(
                PersonProfile.Address.self, sealed, in: Self.cell(column, person),
                under: .person(person, merchant, .cartSnapshot))
        }
        guard let phone = try text("phone").flatMap({ E164($0) }) else { throw VaultError.damaged(name) }
        return PersonProfile(
            phone: phone, externalID: try text("external_id"), firstName: try text("first_name"),
            email: try text("email"), locale: try text("locale"),
            age: try text("age").flatMap(AgeAttestation.init(rawValue:)), shipping: try address("shipping"),
            billing: try address("billing"), timeZone: try text("time_zone"))
    }

    /// Writes a profile, each field sealed for its own column.
    func store(
        _ profile: PersonProfile, as person: PersonID, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws {
        func sealed(_ text: String?, _ column: String) throws -> Data? {
            guard let text else { return nil }
            return try sealText(
                text, in: Self.cell(column, person), under: .person(person, merchant, .cartSnapshot), at: now)
        }
        func sealed(_ address: PersonProfile.Address?, _ column: String) throws -> Data? {
            guard let address else { return nil }
            return try sealValue(
                address, in: Self.cell(column, person), under: .person(person, merchant, .cartSnapshot), at: now)
        }
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO people (person, merchant, phone, external_id, first_name, email, locale, age,
                    shipping, billing, time_zone, updated_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                person.text, merchant.text, try sealed(profile.phone.text, "phone"),
                try sealed(profile.externalID, "external_id"), try sealed(profile.firstName, "first_name"),
                try sealed(profile.email, "email"), try sealed(profile.locale, "locale"),
                try sealed(profile.age?.rawValue, "age"), try sealed(profile.shipping, "shipping"),
                try sealed(profile.billing, "billing"), try sealed(profile.timeZone, "time_zone"),
                now.millisecondsSince1970, Retention.expiry(.cartSnapshot, of: merchant, from: now, db),
            ])
    }

    private static func cell(_ column: String, _ person: PersonID) -> SealedCell {
        SealedCell(table: "people", column: column, row: person.text)
    }
}

extension PersonProfile {
    /// This profile, with what it does not tell taken from an earlier one.
    ///
    /// Of a minor nothing is kept but the number and that it is a minor's, and no later word makes one older (AGE-2).
    func completed(from earlier: PersonProfile?) -> PersonProfile {
        guard age != .minor, earlier?.age != .minor else { return PersonProfile(phone: phone, age: .minor) }
        guard let earlier else { return self }
        return PersonProfile(
            phone: phone, externalID: externalID ?? earlier.externalID, firstName: firstName ?? earlier.firstName,
            email: email ?? earlier.email, locale: locale ?? earlier.locale, age: age ?? earlier.age,
            shipping: shipping ?? earlier.shipping, billing: billing ?? earlier.billing,
            timeZone: timeZone ?? earlier.timeZone)
    }
}
