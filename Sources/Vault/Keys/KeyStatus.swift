package import Commerce
import GRDB

/// What may be told of a key: everything but the key.
package struct KeyStatus: Hashable, Sendable {
    /// What becomes of a version.
    package enum State: String, Sendable {
        /// New values are sealed or wrapped under it.
        case inForce = "in force"
        /// Opens what was sealed before; a later version is in force.
        case replaced
        case destroyed
    }

    package let id: Int64
    /// `wrap`, `index`, `house`, `person` or `content`.
    package let kind: String
    package let merchant: MerchantID
    /// Empty for wrapping and index keys.
    package let retentionClass: String
    package let version: Int
    package let state: State
    package let createdAt: WallTime
    package let destroyedAt: WallTime?
}

extension KeyDatabase {
    /// Keys by number behind `last`; nothing of whose they are.
    func status(of merchant: MerchantID?, after last: Int64, limit: Int) throws -> [KeyStatus] {
        try queue.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT k.*, EXISTS (SELECT 1 FROM data_keys n WHERE n.kind = k.kind AND n.merchant = k.merchant
                        AND n.subject = k.subject AND n.class = k.class AND n.version > k.version) AS is_replaced
                    FROM data_keys k WHERE id > ? AND (? IS NULL OR merchant = ?) ORDER BY id LIMIT ?
                    """,
                arguments: [last, merchant?.text, merchant?.text, limit]
            ).map(KeyStatus.init)
        }
    }
}

extension KeyStatus {
    fileprivate init(_ row: Row) {
        let destroyedAt = WallTime(row["destroyed_at"] as Int64?)
        let isReplaced: Bool = row["is_replaced"]
        self.init(
            id: row["id"], kind: row["kind"], merchant: MerchantID(row["merchant"] as String),
            retentionClass: row["class"], version: row["version"],
            state: destroyedAt != nil ? .destroyed : isReplaced ? .replaced : .inForce,
            createdAt: WallTime(millisecondsSince1970: row["created_at"]), destroyedAt: destroyedAt)
    }
}
