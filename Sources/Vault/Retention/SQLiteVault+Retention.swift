package import Commerce
package import Compliance
import GRDB

extension SQLiteVault: RetentionStore {
    @discardableResult
    package func setRetention(
        _ schedule: RetentionSchedule, of merchant: MerchantID, by actor: AuditActor, at now: WallTime
    ) async throws -> Int {
        try await writer.write { db in try self.setRetention(schedule, of: merchant, by: actor, at: now, db) }
    }

    /// Puts a schedule in force inside a transaction; one that is in force already is no change.
    func setRetention(
        _ schedule: RetentionSchedule, of merchant: MerchantID, by actor: AuditActor, at now: WallTime, _ db: Database
    ) throws -> Int {
        let before = try Self.schedule(of: merchant, db)
        guard before != schedule else { return 0 }
        try db.execute(sql: "DELETE FROM retention_settings WHERE merchant = ?", arguments: [merchant.text])
        for setting in schedule.settings {
            try db.execute(
                sql: "INSERT INTO retention_settings (merchant, class, keep, set_at) VALUES (?, ?, ?, ?)",
                arguments: [
                    merchant.text, setting.retentionClass.rawValue, setting.keep.description,
                    now.millisecondsSince1970,
                ])
        }
        try audit(.retentionSet(schedule, of: merchant, by: actor, at: now), db)
        return try RetainedTable.all.filter { before.keep($0.retentionClass) != schedule.keep($0.retentionClass) }
            .reduce(0) { count, table in
                try count + Self.stampAnew(table, schedule.keep(table.retentionClass), of: merchant, at: now, db)
            }
    }

    package func retention(of merchant: MerchantID) async throws -> RetentionSchedule {
        try await read { db in try Self.schedule(of: merchant, db) }
    }

    static func schedule(of merchant: MerchantID, _ db: Database) throws -> RetentionSchedule {
        let settings = try Row.fetchAll(
            db, sql: "SELECT class, keep FROM retention_settings WHERE merchant = ? ORDER BY class",
            arguments: [merchant.text]
        ).map { row in
            guard let kept = RetentionClass(rawValue: row[0]), let period = RetentionPeriod(row[1] as String) else {
                throw VaultError.damaged(RetainedRow(table: "retention_settings", row: merchant.text))
            }
            return RetentionSchedule.Setting(kept, keep: period)
        }
        return try RetentionSchedule(settings)
    }

    /// Gives rows that are still read the end that a period has from their start. What has expired is left as it is, so that a longer
    /// period brings nothing back.
    private static func stampAnew(
        _ table: RetainedTable, _ period: RetentionPeriod, of merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> Int {
        guard let start = table.start else { return 0 }
        let kept = "merchant = ? AND expires_at > ? AND \(table.condition)"
        let starts = try Int64.fetchAll(
            db, sql: "SELECT DISTINCT \(start) FROM \(table.name) WHERE \(kept) ORDER BY 1",
            arguments: [merchant.text, now.millisecondsSince1970])
        let update = try db.makeStatement(
            sql: "UPDATE \(table.name) SET expires_at = ? WHERE \(start) = ? AND \(kept)")
        return try starts.reduce(0) { count, moment in
            let start = WallTime(millisecondsSince1970: moment)
            let end = table.retentionClass.end(of: table.part, within: period, from: start)
            try update.execute(arguments: [
                end?.millisecondsSince1970, moment, merchant.text, now.millisecondsSince1970,
            ])
            return count + db.changesCount
        }
    }
}
