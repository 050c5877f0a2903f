import Commerce
import Compliance
import Foundation
import GRDB

/// What the log of erasures had to be done again for.
private struct ReplayedErasures: Codable {
    /// Keys that were there and are destroyed now.
    var keys = 0
    var persons = 0
    /// Numbers that were barred by the log alone.
    var numbers = 0
    /// API keys that were in force again.
    var accessKeys = 0
    /// Voices whose consent had ended.
    var voices = 0

    var isNothing: Bool { keys == 0 && persons == 0 && numbers == 0 && accessKeys == 0 && voices == 0 }
}

extension SQLiteVault {
    /// Does what the log of erasures tells and these databases have not done: they were restored from before it, or their process died in
    /// the middle of it. Afterwards they are as the erasures left the vault that wrote the log, and the audit says so.
    ///
    /// - Parameter start: the byte of the log to begin at; nil for where these databases left off.
    func applyErasures(from start: Int? = nil, at now: WallTime) throws {
        guard let log = keys.erasures else { return }
        let keysDone = try keys.erasuresDone()
        let rowsDone = try database.read { db in try Int.fetchOne(db, sql: "SELECT erasures FROM identity") ?? 0 }
        let size = try log.size()
        guard size >= max(keysDone, rowsDone) else { throw VaultError.erasuresMissing(file: log.path) }
        let start = start ?? min(keysDone, rowsDone)
        guard size > start else { return }
        let reading = try log.read(from: start)
        guard reading.unreadableCount == 0 else {
            throw VaultError.storeFailed("\(log.path) has lines that are none; restore it from its newest back-up")
        }
        guard reading.tombstones.allSatisfy({ $0.vault == keys.vaultID }) else {
            throw VaultError.storeFailed(
                "\(log.path) tells of another vault's erasures; lay the newest one of this vault beside its databases")
        }
        let erased = try keys.apply(reading)
        // Keys that come back were in a back-up; under what root keys there are others, these do not know.
        if erased.contains(where: \.wasLive) { try keys.forgetRoots(at: now) }
        let files = try database.write { db in
            let files = try self.replay(reading, erased, at: now, db)
            try db.execute(sql: "UPDATE identity SET erasures = max(erasures, ?)", arguments: [reading.end])
            return files
        }
        try keys.noteErasuresDone(reading.end)
        removeTapes(files)
    }

    /// Takes down that these rows are as far as the keys: whatever of the log is still to be done to them stands in them as begun.
    func noteErasures(_ db: Database) throws {
        try db.execute(
            sql: "UPDATE identity SET erasures = max(erasures, ?)", arguments: [try keys.erasuresDone()])
    }

    /// - Returns: the files of tapes that nobody can open any more.
    private func replay(
        _ reading: ErasureLog.Reading, _ erased: [ErasedKey], at now: WallTime, _ db: Database
    ) throws -> [String] {
        var done = ReplayedErasures(keys: erased.count(where: \.wasLive))
        var files = try remove(erased, db)
        for key in erased where key.wasLive && key.kind == .content {
            try audit(
                .keyDestroyed(of: CallKey(merchant: key.merchant, call: CallID(key.subject)), at: now), db)
        }
        let marks = reading.tombstones.filter { $0.number != nil }
        if !marks.isEmpty {
            let stones = Dictionary(marks.map { ($0.scope, $0) }) { _, later in later }
            for (merchant, person) in try Self.everybody(db) {
                guard let stone = stones[KeyScope.erased(person, merchant).digest(in: keys.vaultID)],
                    try !Self.isErased(person, merchant, db)
                else { continue }
                files += try erase(person, of: merchant, asToldBy: stone, at: now, db)
                done.persons += 1
            }
            for stone in marks where try bar(stone, at: now, db) { done.numbers += 1 }
        }
        done.accessKeys = try revokeAgain(reading.tombstones, at: now, db)
        done.voices = try endVoicesAgain(reading.tombstones, at: now, db)
        guard !done.isNothing else { return files }
        try audit(
            AuditEntry(
                merchant: "", act: .restore, subject: AuditSubject(.vault, keys.vaultID),
                body: [UInt8](try SealedJSON.encode(done)), at: now), db)
        return files
    }

    /// Everybody of whom these rows tell anything.
    private static func everybody(_ db: Database) throws -> [(MerchantID, PersonID)] {
        let tables = ["person_numbers", "people", "consents", "calls", "carts", "jobs", "decisions", "rights_cases"]
        let union = tables.map { "SELECT merchant, person FROM \($0) WHERE person IS NOT NULL AND person <> ''" }
        return try Row.fetchAll(db, sql: union.joined(separator: " UNION ") + " ORDER BY 1, 2")
            .map { (MerchantID($0[0] as String), PersonID($0[1] as String)) }
    }

    /// Erases a person again who came back with a back-up.
    private func erase(
        _ person: PersonID, of merchant: MerchantID, asToldBy stone: Tombstone, at now: WallTime, _ db: Database
    ) throws -> [String] {
        if try Self.numberIndex(of: person, merchant, db) != nil {
            _ = try bar(person, merchant, by: .runtime, at: now, db)
        } else {
            try db.execute(
                sql: "INSERT INTO erasures (merchant, person, begun_at) VALUES (?, ?, ?)",
                arguments: [merchant.text, person.text, stone.at])
        }
        try db.execute(
            sql: "UPDATE erasures SET begun_at = ? WHERE merchant = ? AND person = ?",
            arguments: [stone.at, merchant.text, person.text])
        guard let begun = try beginErasure(of: person, merchant, under: nil, by: .runtime, at: now, db) else {
            return []
        }
        try keys.destroy(begun.scopes, at: now)
        return try finishErasure(begun, at: now, db).files
    }

    /// Bars an erased person's number where the back-up knows nothing of the person, or of the stop.
    /// - Returns: false when it is barred already.
    private func bar(_ stone: Tombstone, at now: WallTime, _ db: Database) throws -> Bool {
        guard let text = stone.number else { return false }
        let (merchant, number) = (MerchantID(stone.merchant), NumberPseudonym(text))
        guard try Self.suppression(of: number, merchant, at: now, db) == nil else { return false }
        let stop = NewSuppression(
            merchant: merchant, subject: .person(""), reason: .erasure, key: "rights/erasure/\(stone.scope)",
            at: WallTime(millisecondsSince1970: stone.at))
        _ = try store(stop, of: number, db)
        return true
    }

    /// Removes what nobody can open any more.
    /// - Returns: the files of the tapes among it.
    private func remove(_ erased: [ErasedKey], _ db: Database) throws -> [String] {
        guard !erased.isEmpty else { return [] }
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
