import CallCore
import Commerce
import Foundation
import GRDB

extension SQLiteVault {
    /// Looks at everything: both databases' structure, every key under the key above it, every sealed value under its key, every chunk of
    /// every tape. The vault may be in use meanwhile.
    package func check(progress: (BackupStep) -> Void = { _ in }) async throws -> IntegrityReport {
        progress(.databases)
        var report = try await read { db in
            var report = IntegrityReport()
            try Self.checkStructure(FileName.data, db, &report)
            try SealedColumn.checkComplete(db)
            for column in SealedColumn.all { try self.check(column, db, &report) }
            return report
        }
        let ofKeys = try VaultError.translating { try keys.check() }
        for problem in ofKeys { report.add(problem) }
        let parts = try await read { db in
            try Row.fetchAll(db, sql: "SELECT call, part, merchant, file FROM tapes ORDER BY call, part").map { row in
                (
                    TapePart(
                        call: CallKey(merchant: MerchantID(row[2] as String), call: CallID(row[0] as String)),
                        number: row[1]), row[3] as String
                )
            }
        }
        for (number, (part, file)) in parts.enumerated() {
            progress(.tape(number + 1, of: parts.count))
            check(part, file, &report)
        }
        return report
    }

    fileprivate static func checkStructure(_ file: String, _ db: Database, _ report: inout IntegrityReport) throws {
        let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check")
        for line in lines where line != "ok" { report.add("\(file): \(line)") }
    }

    private func check(_ column: SealedColumn, _ db: Database, _ report: inout IntegrityReport) throws {
        let rows = try Row.fetchCursor(db, sql: column.select(where: "TRUE"))
        while let row = try rows.next() {
            do {
                _ = try open(row["sealed"], in: column.cell(row), under: column.scope(row))
                report.openedValues += 1
            } catch VaultError.keyDestroyed {
                report.unopenableValues += 1
            } catch let error as VaultError {
                report.add("\(column.table).\(column.column): \(error)")
            }
        }
    }

    private func check(_ part: TapePart, _ file: String, _ report: inout IntegrityReport) {
        let row = RetainedRow(table: "tapes", row: "\(part.call.call)/\(part.number)")
        do {
            let reader = try SealedTapeReader(part: part, file: tapeFolder.appending(path: file)) { id in
                try tapeKey(id, of: .content(part.call, nil), in: part.call, for: row)
            }
            switch reader.shortfall?.cause {
            case nil: report.openedTapes += 1
            case .cutOff: report.cutTapes += 1
            case .damaged, .fileMissing:
                report.add("\(row): \(reader.shortfall.map { "\($0)" } ?? "")")
            }
        } catch VaultError.keyDestroyed {
            report.unopenableValues += 1
        } catch {
            report.add("\(row): \(error)")
        }
    }
}

extension KeyDatabase {
    /// What is wrong with the database and with keys that do not unwrap.
    fileprivate func check() throws -> [String] {
        try queue.read { db in
            var report = IntegrityReport()
            try SQLiteVault.checkStructure(SQLiteVault.FileName.keys, db, &report)
            let rows = try Row.fetchCursor(db, sql: "SELECT * FROM data_keys WHERE wrapped IS NOT NULL ORDER BY id")
            while let row = try rows.next() {
                let scope = try KeyScope(row)
                if (try? self.unwrap(row["wrapped"], of: scope, db)) == nil {
                    report.add("\(SQLiteVault.FileName.keys): key \(row["id"] as Int64) is not as it was wrapped")
                }
            }
            return report.problems
        }
    }
}
