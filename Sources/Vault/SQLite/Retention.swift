import Commerce
import Compliance
import GRDB

/// The moment from which a row is no longer read, stamped on it when it is written.
enum Retention {
    /// Null for what never ends by itself.
    static func expiry(_ retentionClass: RetentionClass, from moment: WallTime) -> Int64? {
        retentionClass.end(from: moment)?.millisecondsSince1970
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
