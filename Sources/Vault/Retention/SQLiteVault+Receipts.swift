package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    package func destructionReceipts(
        of merchant: MerchantID?, limit: Int, at now: WallTime
    ) async throws -> [DestructionReceipt] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT number, job, merchant, class, what, count, first_end, last_end, at, hash
                    FROM destruction_receipts
                    WHERE (? IS NULL OR merchant = ?) AND \(Retention.isKept) ORDER BY number DESC LIMIT ?
                    """,
                arguments: [merchant?.text, merchant?.text, now.millisecondsSince1970, limit]
            ).map(DestructionReceipt.init)
        }
    }

    /// Writes what was destroyed, in the transaction that destroys it; its hash covers the receipt before, and the audit names it.
    func receipt(
        for what: String, _ retentionClass: RetentionClass, of merchant: MerchantID, count: Int,
        _ span: ClosedRange<WallTime>, in job: SweepID, at now: WallTime, _ db: Database
    ) throws {
        let last = try Row.fetchOne(
            db, sql: "SELECT number, hash FROM destruction_receipts ORDER BY number DESC LIMIT 1")
        let number = (last?[0] ?? 0) + 1
        let hash = Self.contentHash(
            [UInt8](
                DestructionReceipt.hashed(
                    after: last?[1] ?? "", number: number, job: job, merchant: merchant, retentionClass: retentionClass,
                    what: what, count: count, from: span.lowerBound, to: span.upperBound, at: now
                ).utf8))
        try db.execute(
            sql: """
                INSERT INTO destruction_receipts (number, job, merchant, class, what, count, first_end, last_end, at, hash,
                    expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                number, job.text, merchant.text, retentionClass.rawValue, what, count,
                span.lowerBound.millisecondsSince1970, span.upperBound.millisecondsSince1970, now.millisecondsSince1970,
                hash, try Retention.expiry(.auditLog, of: merchant, from: now, db),
            ])
        try audit(
            .swept(
                AuditDetail(what: what, retentionClass: retentionClass, count: count), number, of: merchant, at: now),
            db)
    }
}

extension DestructionReceipt {
    /// Reads a row of number, job, merchant, class, what, count, first and last end, time and hash.
    fileprivate init(_ row: Row) throws {
        guard let kept = RetentionClass(rawValue: row[3]) else {
            throw VaultError.damaged(RetainedRow(table: "destruction_receipts", row: "\(row[0] as Int)"))
        }
        self.init(
            number: row[0], job: SweepID(row[1] as String), merchant: MerchantID(row[2] as String),
            retentionClass: kept, what: row[4], count: row[5], from: WallTime(millisecondsSince1970: row[6]),
            to: WallTime(millisecondsSince1970: row[7]), at: WallTime(millisecondsSince1970: row[8]), hash: row[9])
    }
}

extension [DestructionReceipt] {
    /// The number of the first receipt, in the order given from the newest, that does not follow from the one before it; nil when all do.
    package var firstBroken: Int? {
        for (receipt, previous) in zip(self, dropFirst())
        where receipt.expectedHash(after: previous.hash) != receipt.hash {
            return receipt.number
        }
        guard let first = last, first.number == 1, first.expectedHash(after: "") != first.hash else { return nil }
        return first.number
    }
}

extension DestructionReceipt {
    fileprivate func expectedHash(after previous: String) -> String {
        SQLiteVault.contentHash(
            [UInt8](
                Self.hashed(
                    after: previous, number: number, job: job, merchant: merchant, retentionClass: retentionClass,
                    what: what, count: count, from: from, to: to, at: at
                ).utf8))
    }
}
