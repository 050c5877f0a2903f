package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault: AuditStore {
    /// For how many years entries are kept (45 CFR 164.316(b)(2)(i)); no merchant shortens it.
    static let auditYears = 6

    package func audit(_ entry: AuditEntry) async throws {
        try await writer.write { db in _ = try self.audit(entry, db) }
    }

    package func closeAuditDays(at now: WallTime) async throws -> AuditRoot? {
        try await writer.write { db in
            let today = LocalTime(now, offsetSeconds: 0).date
            if let newest = try Self.newestAuditDay(db), newest < today { try Self.close(newest, db) }
            return try Self.auditRoots(where: "day = (SELECT max(day) FROM audit_roots)", db).first
        }
    }

    package func auditRows(
        of merchant: MerchantID?, act: AuditAct?, since: WallTime?, limit: Int, at now: WallTime
    ) async throws -> [AuditRow] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM audit_rows
                    WHERE (?1 IS NULL OR merchant = ?1) AND (?2 IS NULL OR act = ?2) AND (?3 IS NULL OR at >= ?3)
                        AND expires_at > ?4 ORDER BY id DESC LIMIT ?5
                    """,
                arguments: [
                    merchant?.text, act?.rawValue, since?.millisecondsSince1970, now.millisecondsSince1970, limit,
                ]
            ).map { try Self.auditRow($0) }
        }
    }

    package func auditBody(_ header: AuditHeader) async throws -> [UInt8]? {
        let row = Self.auditName(header.node, header.day, header.sequence)
        return try await read { db in
            let found = try Row.fetchOne(
                db, sql: "SELECT merchant, body FROM audit_rows WHERE day = ? AND node = ? AND sequence = ?",
                arguments: [header.day.description, header.node.text, header.sequence])
            guard let found else { throw VaultError.damaged(RetainedRow(table: "audit_rows", row: row)) }
            return try self.openAuditBody(found[1], row: row, MerchantID(found[0] as String))
        }
    }

    package func sweepAudit(at now: WallTime) async throws -> Int {
        try await writer.write { db in
            let moment = now.millisecondsSince1970
            var removed = 0
            var ends: [WallTime] = []
            while let day = try String.fetchOne(
                db, sql: "SELECT min(day) FROM audit_roots WHERE swept_at IS NULL")
            {
                let isKept = try Int.fetchOne(
                    db, sql: "SELECT 1 FROM audit_rows WHERE day = ? AND expires_at > ? LIMIT 1",
                    arguments: [day, moment])
                guard isKept == nil else { break }
                let span = try Row.fetchOne(
                    db, sql: "SELECT min(expires_at), max(expires_at) FROM audit_rows WHERE day = ?", arguments: [day])
                if let span { ends += [WallTime(span[0] as Int64?), WallTime(span[1] as Int64?)].compactMap(\.self) }
                try db.execute(
                    sql: "UPDATE audit_roots SET swept_at = ? WHERE day = ?", arguments: [moment, day])
                try db.execute(sql: "DELETE FROM audit_rows WHERE day = ?", arguments: [day])
                removed += db.changesCount
            }
            if let first = ends.min(), let last = ends.max() {
                try self.receipt(
                    for: "audit_rows", .auditLog, of: "", count: removed, first...last,
                    in: SweepID("swp_" + Self.randomName()), at: now, db)
            }
            return removed
        }
    }
}

// MARK: - Inside the act's transaction

extension SQLiteVault {
    /// Writes an act down in the transaction that does it: both are kept, or neither.
    ///
    /// A chain's day never goes back: an act whose time is of a day before the newest goes into the newest day's chain.
    /// - Returns: where it stands now.
    /// - Throws: ``VaultError/tooLarge(what:limit:)`` for a body beyond ``AuditEntry/bodyLimit``.
    @discardableResult
    func audit(_ entry: AuditEntry, _ db: Database) throws -> AuditPlace {
        let today = LocalTime(entry.at, offsetSeconds: 0).date
        let newest = try Self.newestAuditDay(db)
        let day = newest.map { max(today, $0) } ?? today
        if let newest, newest < day { try Self.close(newest, db) }
        let head = try Row.fetchOne(
            db, sql: "SELECT count, hash FROM audit_heads WHERE day = ? AND node = ?",
            arguments: [day.description, node.text])
        let before = try head.map { try Self.hash($0[1]) }
        let header = AuditHeader(
            node: node, day: day, sequence: (head?[0] ?? 0) + 1, at: entry.at, merchant: entry.merchant,
            actor: entry.actor, act: entry.act, subject: entry.subject)
        let row = AuditRow(
            header: header, body: try sealedAuditBody(entry, header),
            after: before ?? AuditRow.beginning(vault: keys.vaultID, node: node, day: day))
        try Self.store(row, db)
        try db.execute(
            sql: head == nil
                ? "INSERT INTO audit_heads (count, hash, day, node) VALUES (?, ?, ?, ?)"
                : "UPDATE audit_heads SET count = ?, hash = ? WHERE day = ? AND node = ?",
            arguments: [header.sequence, Data(row.hash.bytes), day.description, node.text])
        return AuditPlace(row)
    }

    private static func store(_ row: AuditRow, _ db: Database) throws {
        let header = row.header
        try db.execute(
            sql: """
                INSERT INTO audit_rows (node, day, sequence, merchant, actor, act, kind, subject, at, body, previous, hash,
                    expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                header.node.text, header.day.description, header.sequence, header.merchant.text, header.actor.text,
                header.act.rawValue, header.subject.kind.rawValue, header.subject.name,
                header.at.millisecondsSince1970, row.body.map { Data($0) }, Data(row.previous.bytes),
                Data(row.hash.bytes), RetentionPeriod.years(auditYears).end(from: header.at)?.millisecondsSince1970,
            ])
    }

    /// Closes a day: nothing is added to it any more. A day without entries has no root.
    private static func close(_ day: CivilDate, _ db: Database) throws {
        let heads = try auditHeads(of: day, db)
        guard !heads.isEmpty else { return }
        let previous = try Data.fetchOne(db, sql: "SELECT root FROM audit_roots ORDER BY day DESC LIMIT 1")
        let root = AuditRoot(
            day: day, after: try previous.map { try hash($0) } ?? .none, heads: heads)
        try db.execute(
            sql: "INSERT INTO audit_roots (day, previous, root) VALUES (?, ?, ?)",
            arguments: [day.description, Data(root.previous.bytes), Data(root.root.bytes)])
    }

    /// The first day that takes entries: the newest that has any, or the one after it when that is closed.
    private static func newestAuditDay(_ db: Database) throws -> CivilDate? {
        guard let day = try String.fetchOne(db, sql: "SELECT max(day) FROM audit_heads") else { return nil }
        let isClosed = try Int.fetchOne(db, sql: "SELECT 1 FROM audit_roots WHERE day = ?", arguments: [day]) != nil
        let date = try auditDay(day)
        return isClosed ? date.following : date
    }
}

extension CivilDate {
    /// The next day of the calendar; the last day of the year 9999 has none and stays.
    fileprivate var following: CivilDate {
        CivilDate(year: year, month: month, day: day + 1) ?? CivilDate(year: year, month: month + 1, day: 1)
            ?? CivilDate(year: year + 1, month: 1, day: 1) ?? self
    }
}
