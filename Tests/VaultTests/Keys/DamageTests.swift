import CallCore
import Commerce
import Compliance
import Foundation
import GRDB
import Testing

@testable import Vault

/// What is damaged, locked or full is refused by name, and what was acknowledged before is still there.
struct DamageTests {
    /// One kind of damage, and what then refuses.
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let spoil: @Sendable (OpenedVault) async throws -> Void
        let use: @Sendable (SQLiteVault, PersonID) async throws -> Void
        let words: String

        init(
            _ testDescription: String, refusedWith words: String,
            spoil: @escaping @Sendable (OpenedVault) async throws -> Void,
            use: @escaping @Sendable (SQLiteVault, PersonID) async throws -> Void
        ) {
            self.testDescription = testDescription
            self.words = words
            self.spoil = spoil
            self.use = use
        }

        static let all: [Damage] = [
            Damage("a bit of a profile", refusedWith: "people") { opened in
                try await FileScan.flip("phone", of: "people", in: opened.dataPath + "/livecarts.db")
            } use: { vault, person in
                _ = try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
            },
            Damage("a profile cut short", refusedWith: "people") { opened in
                try await DatabaseFile(opened).execute("UPDATE people SET phone = substr(phone, 1, 7)")
            } use: { vault, person in
                _ = try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
            },
            Damage("a profile moved to another column", refusedWith: "people") { opened in
                try await DatabaseFile(opened).execute("UPDATE people SET first_name = email")
            } use: { vault, person in
                _ = try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
            },
            Damage("a bit of what was said", refusedWith: "contents call_1/1") { opened in
                try await FileScan.flip("words", of: "contents", in: opened.dataPath + "/livecarts.db")
            } use: { vault, _ in
                _ = try await vault.openContent(of: Sample.call, for: try Sample.reason(), at: Sample.start)
            },
            Damage("a bit of a person's key", refusedWith: "data_keys") { opened in
                try await FileScan.flip(
                    "wrapped", of: "data_keys", where: "class = 'cart_snapshot'", in: opened.dataPath + "/keys.db")
            } use: { vault, person in
                _ = try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
            },
            Damage("a bit of the wrapping key", refusedWith: "data_keys") { opened in
                try await FileScan.flip(
                    "wrapped", of: "data_keys", where: "kind = 'wrap'", in: opened.dataPath + "/keys.db")
            } use: { vault, person in
                _ = try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
            },
            Damage("an entry of the audit changed", refusedWith: "line 3: the entry was changed") { opened in
                try await opened.tamper("UPDATE audit_rows SET actor = 'nobody' WHERE id = 2")
            } use: { vault, _ in
                _ = try await vault.verifyAudit(against: nil, at: Sample.start)
            },
            Damage("an entry of the audit taken out", refusedWith: "missing") { opened in
                try await opened.tamper("DELETE FROM audit_rows WHERE id = 2")
            } use: { vault, _ in
                _ = try await vault.verifyAudit(against: nil, at: Sample.start)
            },
        ]
    }

    private func lived() async throws -> (OpenedVault, PersonID) {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        let person = try #require(
            try await opened.vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
        return (opened, person)
    }

    /// Says what it is; a check of the whole says so too, and the calls of others go on.
    @Test(arguments: Damage.all)
    func damageIsRefusedByName(damage: Damage) async throws {
        let (opened, person) = try await lived()
        try await opened.vault.close()
        try await damage.spoil(opened)
        let vault = try opened.reopened()
        let error = await #expect(throws: (any Error).self) { try await damage.use(vault, person) }
        #expect(error.map { "\($0)".contains(damage.words) } == true, "\(String(describing: error))")
        _ = try await vault.accept(VaultConformance.delivery("e1"))
        try await vault.close()
    }

    /// A tape is read up to the damage, and says where that is.
    @Test(arguments: [true, false])
    func aDamagedTapeIsReadAsFarAsItIsGood(isCut: Bool) async throws {
        let (opened, _) = try await lived()
        let file = try #require(try RecordedCall.tapeFiles(opened).first)
        let whole = try Data(contentsOf: file)
        if isCut {
            try whole.dropLast(3).write(to: file)
        } else {
            try FileScan.flip(bitOf: whole.count - 2, in: file.path)
        }
        let tape = try await opened.vault.readTape(of: Sample.call, for: try Sample.reason(), at: Sample.start)
        #expect(tape.shortfalls.map(\.cause) == [isCut ? .cutOff : .damaged])
        try await opened.vault.close()
    }

    /// A root that was rotated away, and one that never was in force, open nothing; the right one does afterwards.
    @Test(arguments: [7, 8] as [UInt8])
    func aWrongRootOpensNothing(byte: UInt8) async throws {
        let (opened, person) = try await lived()
        try await opened.vault.rotateRoot(to: .sample(9), at: Sample.start)
        try await opened.vault.close()
        let file = opened.dataPath + "/keys.db"
        #expect(throws: VaultError.wrongRootKey(file: file)) {
            _ = try SQLiteVault(folder: opened.dataPath, rootKey: try .sample(byte))
        }
        let vault = try SQLiteVault(folder: opened.dataPath, rootKey: try .sample(9))
        _ = try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
        try await vault.close()
    }

    /// Another process that keeps the database locked is waited for, and then named; afterwards everything is as it was told to be.
    @Test(arguments: [SQLiteVault.FileName.data, SQLiteVault.FileName.keys])
    func aLockedDatabaseIsRefusedAfterAWait(name: String) async throws {
        let (opened, person) = try await lived()
        let vault = opened.vault
        try await vault.database.write { db in try db.execute(sql: "PRAGMA busy_timeout = 50") }
        try await vault.keys.queue.write { db in try db.execute(sql: "PRAGMA busy_timeout = 50") }
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: opened.dataPath + "/" + name, configuration: configuration)
        let count = try await RecordedCall.count(opened, "audit_rows")
        try await other.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
        let error = await #expect(throws: VaultError.self) {
            _ = try await vault.erase(
                person, of: Sample.merchant, under: .order(try Sample.reason()), at: Sample.start)
        }
        #expect(error.map { "\($0)".contains("another process has locked the database") } == true)
        try await other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
        try other.close()
        #expect(try await RecordedCall.count(opened, "audit_rows") >= count)
        // What was refused is done when it is asked for again.
        _ = try await vault.erase(
            person, of: Sample.merchant, under: .order(try Sample.reason()), at: Sample.start)
        #expect(try await vault.unfinishedErasures().isEmpty)
        _ = try await AuditFile(vault).verified()
        try await vault.close()
    }

    /// A full disk refuses what it cannot take, and keeps every webhook that was acknowledged.
    @Test func aFullDiskLosesNothingAcknowledged() async throws {
        let (opened, _) = try await lived()
        let vault = opened.vault
        try await vault.database.write { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 8)")
        }
        var acknowledged: [InboxID] = []
        var refusal: (any Error)?
        for number in 0..<200 where refusal == nil {
            let item = InboxItem(
                id: InboxID(source: "telnyx", text: "e\(number)"), merchant: nil,
                body: [UInt8](repeating: UInt8(ascii: "x"), count: 4_000), receivedAt: Sample.start)
            do {
                _ = try await vault.accept(item)
                acknowledged.append(item.id)
            } catch {
                refusal = error
            }
        }
        #expect(refusal.map { "\($0)".contains("the disk is full") } == true)
        #expect(!acknowledged.isEmpty)
        // The stop that comes now is refused to whoever brought it, so that it is not confirmed aloud; once there is room it is taken.
        let stop = NewSuppression(
            merchant: Sample.merchant, subject: .phone(try Sample.phone()), reason: .textPhrase, key: "s1",
            at: Sample.start)
        try await vault.database.write { db in try db.execute(sql: "PRAGMA max_page_count = 1000000") }
        #expect(try await vault.suppress(stop).isNew)
        try await vault.close()
        let again = try opened.reopened()
        #expect(try await again.check().problems == [])
        #expect(try await RecordedCall.count(opened, "inbox") == acknowledged.count)
        _ = try await AuditFile(again).verified()
        try await again.close()
    }
}
