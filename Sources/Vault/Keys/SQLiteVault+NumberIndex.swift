import Commerce
import Compliance
import Crypto
import Foundation
import GRDB

/// The blind index of numbers: a hash under a key of the merchant, so that nobody without it can go back.
///
/// A version of the key is never destroyed: a suppression holds no number that could be hashed anew. New rows bear the newest version, rows
/// of a number move up to it together when the number is next in hand, and look-ups by number go by every version.
extension SQLiteVault {
    /// The number's index under the newest key.
    func numberIndex(of phone: E164, _ merchant: MerchantID, at now: WallTime) throws -> NumberPseudonym {
        _ = try keys.current(.index(merchant), at: now)
        guard let newest = try indexVersions(of: merchant).first else {
            throw VaultError.keyDestroyed(RetainedRow(table: "data_keys", row: merchant.text))
        }
        return newest.pseudonym(of: phone)
    }

    /// The number's index under every key, the newest first.
    ///
    /// The transaction begins before the keys are read: whatever it sees was written under one of them.
    func numberIndexes(
        of phone: E164, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> [NumberPseudonym] {
        _ = try Int.fetchOne(db, sql: "SELECT 1 FROM identity")
        _ = try keys.current(.index(merchant), at: now)
        return try indexVersions(of: merchant).map { $0.pseudonym(of: phone) }
    }

    /// Moves all that is known by a number's older indexes up to the newest.
    /// - Returns: the newest.
    func bringForward(
        _ phone: E164, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> NumberPseudonym {
        let indexes = try numberIndexes(of: phone, merchant, at: now, db)
        guard let newest = indexes.first else {
            throw VaultError.keyDestroyed(RetainedRow(table: "data_keys", row: merchant.text))
        }
        for older in indexes.dropFirst() {
            for table in ["person_numbers", "suppressions"] {
                try db.execute(
                    sql: "UPDATE OR IGNORE \(table) SET number_index = ? WHERE merchant = ? AND number_index = ?",
                    arguments: [newest.text, merchant.text, older.text])
            }
        }
        return newest
    }

    /// The first key that the merchant ever had: what is hashed under it stays the same when keys are renewed.
    func oldestIndex(of merchant: MerchantID, at now: WallTime, _ db: Database) throws -> IndexVersion {
        _ = try Int.fetchOne(db, sql: "SELECT 1 FROM identity")
        _ = try keys.current(.index(merchant), at: now)
        guard let oldest = try indexVersions(of: merchant).last else {
            throw VaultError.keyDestroyed(RetainedRow(table: "data_keys", row: merchant.text))
        }
        return oldest
    }

    func indexVersions(of merchant: MerchantID) throws -> [IndexVersion] {
        try keys.versions(of: .index(merchant)).map { IndexVersion(number: $0.version, key: $0.key.key) }
    }
}

/// One version of a merchant's index key.
struct IndexVersion: Sendable {
    let number: Int
    let key: SymmetricKey

    /// What its indexes begin with.
    var prefix: String { "k\(number):" }

    func pseudonym(of phone: E164) -> NumberPseudonym {
        let code = HMAC<SHA256>.authenticationCode(for: Data("number|\(phone.text)".utf8), using: key)
        return NumberPseudonym(prefix + code.map(SQLiteVault.hexDigits).joined())
    }

    /// A keyed hash of anything but a number; what it is of stands at the beginning of the text.
    func hash(_ text: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
    }
}

extension ConsentEvent {
    /// The same event with the newest index of a number in the place of an older one; the stored evidence stays as it was.
    func renumbered(_ older: Set<NumberPseudonym>, to newest: NumberPseudonym) -> ConsentEvent {
        func moved(_ number: NumberPseudonym) -> NumberPseudonym { older.contains(number) ? newest : number }
        let renumbered: Kind =
            switch kind {
            case .granted(let scope, let evidence, let number):
                .granted(scope, evidence, number: moved(number))
            case .confirmed(let number): .confirmed(number: moved(number))
            case .revoked, .expired, .importedUnproven: kind
            }
        return ConsentEvent(person: person, merchant: merchant, receivedAt: receivedAt, kind: renumbered)
    }
}
