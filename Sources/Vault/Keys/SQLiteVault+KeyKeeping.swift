package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault: KeyKeeping {
    /// How many replaced versions are looked at together.
    private static let stalePage = 64

    @discardableResult
    package func rotateRoot(
        to key: RootKey, in file: String?, by actor: AuditActor, at now: WallTime
    ) async throws -> Int {
        let count = try VaultError.translating { try keys.rotateRoot(to: key, in: file, at: now) }
        try await witness(.keyRotation, of: "root", by: actor, at: now)
        return count
    }

    @discardableResult
    package func retireRoot(at path: String, by actor: AuditActor, at now: WallTime) async throws -> RootKeyName {
        let name = try VaultError.translating { try destroyRoot(at: path) }
        try await audit(
            AuditEntry(
                merchant: "", actor: actor, act: .keyDestruction, subject: AuditSubject(.key, name.text), at: now))
        try VaultError.translating { try keys.endRetirement(of: name, at: now) }
        return name
    }

    @discardableResult
    package func rotateWrap(of merchant: MerchantID, by actor: AuditActor, at now: WallTime) async throws -> Int {
        let count = try VaultError.translating { try keys.rotateWrap(of: merchant, at: now) }
        try await witness(.keyRotation, of: "wrap", merchant, by: actor, at: now)
        return count
    }

    @discardableResult
    package func rotateData(of merchant: MerchantID, by actor: AuditActor, at now: WallTime) async throws -> Int {
        try await read { db in try SealedColumn.checkComplete(db) }
        let count = try VaultError.translating { try keys.rotateData(of: merchant, at: now) }
        try await witness(.keyRotation, of: "data", merchant, by: actor, at: now)
        return count
    }

    @discardableResult
    package func rotateIndex(of merchant: MerchantID, by actor: AuditActor, at now: WallTime) async throws -> Int {
        let version = try VaultError.translating { try keys.rotateIndex(of: merchant, at: now) }
        try await witness(.keyRotation, of: "index", merchant, by: actor, at: now)
        return version
    }

    private func destroyRoot(at path: String) throws -> RootKeyName {
        let begun = try keys.interruptedRetirement(of: path)
        do {
            let key = try RootKeyFile.read(at: path, dataFolder: "", allowsDataFolder: true)
            let name = try keys.beginRetirement(of: key, in: path)
            try RootKeyFile.destroy(at: path)
            return name
        } catch let problem as RootKeyFileError {
            guard let begun else { throw problem }
            switch problem {
            case .missing: return begun
            case .notAKey:
                // Overwritten, and then its process died.
                try RootKeyFile.destroy(at: path)
                return begun
            case .unreadable, .openToOthers, .insideDataFolder, .exists, .notWritable: throw problem
            }
        }
    }

    /// Writes down what was done to keys of a level. The two databases have no common transaction: the keys are changed first, so that no
    /// entry tells of what did not happen.
    private func witness(
        _ act: AuditAct, of level: String, _ merchant: MerchantID = "", by actor: AuditActor, at now: WallTime
    ) async throws {
        try await audit(
            AuditEntry(merchant: merchant, actor: actor, act: act, subject: AuditSubject(.key, level), at: now))
    }

    package func keyStatus(
        of merchant: MerchantID?, after last: Int64, limit: Int
    ) async throws -> [KeyStatus] {
        try VaultError.translating { try keys.status(of: merchant, after: last, limit: limit) }
    }

    package func keyedMerchants() async throws -> [MerchantID] {
        try VaultError.translating { try keys.merchants() }
    }

    package func reseal(limit: Int, at now: WallTime) async throws -> ResealProgress {
        try await read { db in try SealedColumn.checkComplete(db) }
        var progress = ResealProgress()
        var last: Int64 = 0
        var empty: [Int64] = []
        while progress.moved < limit {
            let page = try VaultError.translating { try keys.staleKeys(after: last, limit: Self.stalePage) }
            guard let end = page.last else { break }
            last = end.id
            for stale in page where progress.moved < limit {
                let room = limit - progress.moved
                let found = try await writer.write { db in try self.reseal(stale, limit: room, at: now, db) }
                progress.moved += found.moved
                progress.damaged += found.damaged
                // A version goes only in a batch that found nothing under it, so that whoever read a row before it moved is done.
                if found == BatchUnderKey() { empty.append(stale.id) }
            }
        }
        // Whoever sealed under one of these held the data's lock from before the version was replaced until before the look that found none.
        let gone = empty
        try VaultError.translating { try keys.destroyStale(gone, at: now) }
        progress.destroyedVersions = gone.count
        for merchant in try keys.merchants() where progress.moved < limit {
            let room = limit - progress.moved
            progress.moved += try await writer.write { db in
                try self.moveNumbers(of: merchant, limit: room, at: now, db)
            }
        }
        progress.versionsLeft = try VaultError.translating { try keys.staleKeyCount() }
        return progress
    }
}

// MARK: - Inside the transaction

/// What was found of one replaced version.
private struct BatchUnderKey: Equatable {
    var moved = 0
    var damaged = 0
    /// Whether it seals what may not be sealed anew, or nobody knows what it seals.
    var mustStay = false
}

extension SQLiteVault {
    /// Seals rows under the successor of a version; a row that does not open is left as it is, and counted.
    private func reseal(
        _ stale: StaleKey, limit: Int, at now: WallTime, _ db: Database
    ) throws -> BatchUnderKey {
        var batch = BatchUnderKey()
        let row = RetainedRow(table: "data_keys", row: "\(stale.id)")
        let (old, new) = (try keys.key(stale.id, of: stale.scope, for: row), try keys.current(stale.scope, at: now))
        let columns = SealedColumn.all.filter {
            $0.kind == stale.scope.kind && $0.retentionClass == stale.scope.retentionClass
        }
        // A class of which no column is known is never taken for one without rows.
        batch.mustStay = columns.isEmpty
        for column in columns {
            let rows = try Row.fetchCursor(
                db,
                sql: column.select(where: "merchant = ? AND \(column.subject) = ? AND \(column.isUnderKey)"),
                arguments: [stale.scope.merchant.text, stale.scope.subject, SealedColumn.mark(of: stale.id)])
            guard column.mayBeSealedAnew else {
                if try rows.next() != nil { batch.mustStay = true }
                continue
            }
            var changes: [StatementArguments] = []
            while batch.moved + changes.count < limit, let row = try rows.next() {
                let cell = column.cell(row)
                let sealed: Data = row["sealed"]
                guard let bytes = try? cell.open(sealed, with: old) else {
                    batch.damaged += 1
                    continue
                }
                let identity = column.identity.map { row[$0] as (any DatabaseValueConvertible)? }
                changes.append([try cell.seal(bytes, under: new)] + StatementArguments(identity))
            }
            let names = column.identity.map { "\($0) = ?" }.joined(separator: " AND ")
            for change in changes {
                try db.execute(
                    sql: "UPDATE \(column.table) SET \(column.column) = ? WHERE \(names)", arguments: change)
            }
            batch.moved += changes.count
        }
        return batch
    }

    /// Moves what is known by an older index of a number up to the newest, where the number itself is still kept.
    private func moveNumbers(of merchant: MerchantID, limit: Int, at now: WallTime, _ db: Database) throws -> Int {
        guard let newest = try indexVersions(of: merchant).first, newest.number > 1 else { return 0 }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT n.person, p.phone FROM person_numbers n JOIN people p ON p.person = n.person
                WHERE n.merchant = ? AND substr(n.number_index, 1, ?) <> ?
                """,
            arguments: [merchant.text, newest.prefix.count, newest.prefix])
        var phones: [E164] = []
        while phones.count < limit, let row = try rows.next() {
            let person = PersonID(row[0] as String)
            let cell = SealedCell(table: "people", column: "phone", row: person.text)
            let text = try? openText(row[1], in: cell, under: .person(person, merchant, .cartSnapshot))
            if let phone = text.flatMap({ E164($0) }) { phones.append(phone) }
        }
        for phone in phones { _ = try bringForward(phone, merchant, at: now, db) }
        return phones.count
    }
}
