import Commerce
import Compliance
import GRDB

/// The moment from which a row is no longer read, stamped on it when it is written.
enum Retention {
    /// By the merchant's own schedule as it is in this transaction; null for what never ends by itself.
    static func expiry(
        _ retentionClass: RetentionClass, of merchant: MerchantID, from moment: WallTime, _ db: Database
    ) throws -> Int64? {
        try keep(retentionClass, of: merchant, db).end(from: moment)?.millisecondsSince1970
    }

    /// When the way from a person to an order or an arm ends, milliseconds since 1970; what is counted stays (`order_attribution`).
    static func linkExpiry(of merchant: MerchantID, from moment: WallTime, _ db: Database) throws -> Int64? {
        let period = try keep(.orderAttribution, of: merchant, db)
        return RetentionClass.orderAttribution.end(of: .personLink, within: period, from: moment)?.millisecondsSince1970
    }

    /// How long a merchant keeps a class. Where there is no choice nothing is looked up.
    static func keep(
        _ retentionClass: RetentionClass, of merchant: MerchantID, _ db: Database
    ) throws -> RetentionPeriod {
        guard retentionClass.isSelectable else { return retentionClass.keep }
        let statement = try db.cachedStatement(
            sql: "SELECT keep FROM retention_settings WHERE merchant = ? AND class = ?")
        let text = try String.fetchOne(statement, arguments: [merchant.text, retentionClass.rawValue])
        guard let text else { return retentionClass.keep }
        guard let period = RetentionPeriod(text) else {
            throw VaultError.damaged(
                RetainedRow(table: "retention_settings", row: "\(merchant.text)/\(retentionClass.rawValue)"))
        }
        return period
    }

    /// Refuses a row that has expired, whether or not a sweeper has been by.
    static func check(_ expiresAt: Int64?, at now: WallTime, _ row: RetainedRow) throws {
        guard let expiresAt, expiresAt <= now.millisecondsSince1970 else { return }
        throw VaultError.expired(row)
    }

    /// The condition that a read's `WHERE` bears; takes the moment in milliseconds as its argument.
    static let isKept = "(expires_at IS NULL OR expires_at > ?)"
}

extension WallTime {
    init?(_ milliseconds: Int64?) {
        guard let milliseconds else { return nil }
        self.init(millisecondsSince1970: milliseconds)
    }
}
