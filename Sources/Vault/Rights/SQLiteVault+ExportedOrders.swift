import Commerce
import Compliance
import GRDB

extension SQLiteVault {
    /// The orders that a person is still known to have placed, with what each was counted as.
    static func exportedOrders(_ subject: ExportSubject, _ db: Database) throws -> [ExportedOrder] {
        try exportRows("order_index", from: "order_links", order: "order_index", subject, db).compactMap { link in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT placed_at, currency, total_minor, attribution, reason FROM orders
                    WHERE merchant = ? AND order_index = ? AND \(Retention.isKept)
                    """,
                arguments: [subject.merchant.text, link[0] as String, subject.moment])
        }.map { row in
            ExportedOrder(
                placedAt: WallTime(millisecondsSince1970: row[0]).iso8601, currency: row[1], totalMinor: row[2],
                attribution: row[3], reason: row[4])
        }.sorted { ($0.placedAt, $0.totalMinor) < ($1.placedAt, $1.totalMinor) }
    }

    /// The arms in which a person is still known to stand.
    static func exportedTrials(_ subject: ExportSubject, _ db: Database) throws -> [ExportedTrial] {
        try exportRows("trial", from: "trial_links", order: "epoch", subject, db).compactMap { link in
            try Row.fetchOne(
                db,
                sql: "SELECT since, arm FROM trial_people WHERE trial = ? AND merchant = ? AND \(Retention.isKept)",
                arguments: [link[0] as Int64, subject.merchant.text, subject.moment])
        }.map { row in
            ExportedTrial(since: WallTime(millisecondsSince1970: row[0]).iso8601, arm: row[1])
        }
    }
}
