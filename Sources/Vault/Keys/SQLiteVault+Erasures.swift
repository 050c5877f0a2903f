import Commerce
import Foundation
import GRDB

extension SQLiteVault {
    /// Does what the log of erasures tells and these databases have not done: they were restored from before it, or their process died in
    /// the middle of it.
    ///
    /// - Parameter start: the byte of the log to begin at; nil for where these databases left off.
    func applyErasures(from start: Int? = nil) throws {
        guard let log = keys.erasures else { return }
        let done = try keys.erasuresDone()
        let size = try log.size()
        guard size >= done else { throw VaultError.erasuresMissing(file: log.path) }
        guard size > start ?? done else { return }
        let reading = try log.read(from: start ?? done)
        guard reading.unreadableCount == 0 else {
            throw VaultError.storeFailed("\(log.path) has lines that are none; restore it from its newest back-up")
        }
        let erased = try keys.apply(reading)
        guard !erased.isEmpty else { return }
        let files = try database.write { db in try self.remove(erased, db) }
        for file in files { try? FileManager.default.removeItem(at: tapeFolder.appending(path: file)) }
    }

    /// Removes what nobody can open any more.
    /// - Returns: the files of the tapes among it.
    private func remove(_ erased: [ErasedKey], _ db: Database) throws -> [String] {
        try db.execute(sql: "CREATE TEMPORARY TABLE erased_keys (mark BLOB PRIMARY KEY) WITHOUT ROWID")
        for key in erased {
            try db.execute(sql: "INSERT INTO erased_keys VALUES (?)", arguments: [SealedColumn.mark(of: key.id)])
        }
        for column in SealedColumn.all where column.kind == .person || column.kind == .content {
            let condition = "substr(\(column.column), 2, 8) IN (SELECT mark FROM erased_keys)"
            switch column.removal {
            case .row: try db.execute(sql: "DELETE FROM \(column.table) WHERE \(condition)")
            case .value: try db.execute(sql: "UPDATE \(column.table) SET \(column.column) = NULL WHERE \(condition)")
            }
        }
        try db.execute(sql: "DROP TABLE erased_keys")
        return try erased.filter { $0.kind == .content }.flatMap { key in
            // A tape has a key of its own; those of before it had are sealed under that of the call's words.
            let call = CallKey(merchant: key.merchant, call: CallID(key.subject))
            guard try keys.existing(.sound(call, nil)) == nil else { return [String]() }
            return try String.fetchAll(
                db, sql: "DELETE FROM tapes WHERE merchant = ? AND call = ? RETURNING file",
                arguments: [key.merchant.text, key.subject])
        }
    }
}
