import Commerce
import Compliance
import Foundation
import GRDB
import Operations

extension SQLiteVault {
    /// The most keys that one look at the key database reads, and that one round finds idle.
    private static let keyPage = 500

    /// What a round of a sweep is decided on. Keys and files are looked at only once no row is left to destroy: they depend on the rows.
    ///
    /// - Parameter looksAhead: looks at them in any case, to tell and not to destroy.
    func sweepFacts(at now: WallTime, lookingAhead looksAhead: Bool = false) async throws -> SweepFacts {
        let (last, expired) = try await read { db in
            (
                WallTime(try Int64.fetchOne(db, sql: "SELECT max(at) FROM destruction_receipts")),
                try RetainedTable.all.flatMap { try Self.expired($0, at: now, db) }
            )
        }
        guard looksAhead || expired.allSatisfy({ $0.count == 0 }) else {
            return SweepFacts(now: now, lastSweep: last, expired: expired, idleKeys: [], files: [], tapes: [])
        }
        let tapes = try await read { db in
            try Row.fetchAll(db, sql: "SELECT call, file, started_at FROM tapes ORDER BY call, part").map {
                TapeRowFact(
                    call: CallID($0[0] as String), file: $0[1], startedAt: WallTime(millisecondsSince1970: $0[2]))
            }
        }
        return SweepFacts(
            now: now, lastSweep: last, expired: expired, idleKeys: try await idleKeys(at: now), files: tapeFiles(),
            tapes: tapes)
    }

    private static func expired(_ table: RetainedTable, at now: WallTime, _ db: Database) throws -> [ExpiredRows] {
        let moment = now.millisecondsSince1970
        return try Row.fetchAll(
            db,
            sql: """
                SELECT merchant, count(*) - total(held), total(held),
                    coalesce(min(CASE WHEN held THEN NULL ELSE expires_at END), min(expires_at))
                FROM (
                    SELECT merchant, expires_at, \(table.isHeld(at: moment)) AS held FROM \(table.name)
                    WHERE expires_at <= \(moment) AND \(table.condition))
                GROUP BY merchant ORDER BY merchant
                """
        ).map { row in
            ExpiredRows(
                table: table.name, retentionClass: table.retentionClass, merchant: MerchantID(row[0] as String),
                count: Int(row[1] as Double), held: Int(row[2] as Double),
                oldest: WallTime(millisecondsSince1970: row[3]))
        }
    }

    private func idleKeys(at now: WallTime) async throws -> [IdleKey] {
        var idle: [IdleKey] = []
        var last: Int64 = 0
        while idle.count < Self.keyPage {
            let page = try keys.liveScopes(after: last, limit: Self.keyPage)
            guard let end = page.last else { return idle }
            last = end.id
            let scopes = page.map(\.scope)
            idle += try await read { db in
                try scopes.filter { try Self.isIdle($0, at: now, db) }.compactMap(IdleKey.init)
            }
        }
        return idle
    }

    /// Whether a key of a person's or a call's seals nothing, and nothing more will come: a call must have ended a day ago.
    static func isIdle(_ scope: KeyScope, at now: WallTime, _ db: Database) throws -> Bool {
        switch scope.kind {
        case .wrap, .index, .house: return false
        case .content:
            let table = scope.retentionClass == RetentionClass.recordingAudio.rawValue ? "tapes" : "contents"
            return try Bool.fetchOne(
                db,
                sql: """
                    SELECT NOT EXISTS (SELECT 1 FROM \(table) WHERE call = ? AND merchant = ?)
                        AND NOT EXISTS (
                            SELECT 1 FROM calls WHERE call = ? AND merchant = ? AND (ended_at IS NULL OR ended_at > ?))
                    """,
                arguments: [
                    scope.subject, scope.merchant.text, scope.subject, scope.merchant.text,
                    (now - RetentionPlan.grace).millisecondsSince1970,
                ]) ?? false
        case .person:
            let columns = SealedColumn.all.filter {
                $0.kind == .person && $0.retentionClass == scope.retentionClass
            }
            // A class of which no column is known here is not this sweep's to judge.
            guard !columns.isEmpty else { return false }
            return try columns.allSatisfy { column in
                try Int.fetchOne(
                    db,
                    sql: """
                        SELECT 1 FROM \(column.table)
                        WHERE merchant = ? AND \(column.subject) = ? AND \(column.column) IS NOT NULL LIMIT 1
                        """,
                    arguments: [scope.merchant.text, scope.subject]) == nil
            }
        }
    }

    private func tapeFiles() -> [TapeFileFact] {
        let files = try? FileManager.default.contentsOfDirectory(
            at: tapeFolder, includingPropertiesForKeys: [.contentModificationDateKey])
        return (files ?? []).filter { $0.pathExtension == "tape" }.compactMap { file in
            guard let date = try? file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
            else { return nil }
            return TapeFileFact(
                name: file.lastPathComponent,
                changedAt: WallTime(millisecondsSince1970: Int64(date.timeIntervalSince1970 * 1000)))
        }
    }
}
