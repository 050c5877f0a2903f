import Commerce
import Foundation
import GRDB
import Testing
import Vault

/// What somebody with the files but without the keys can do to them.
struct SealingTests {
    /// Runs statements on a vault's file behind its back.
    private func tamper(_ opened: OpenedVault, _ sql: String, in file: String = "livecarts.db") async throws {
        let queue = try DatabaseQueue(path: opened.dataPath + "/" + file)
        try await queue.write { db in try db.execute(sql: sql) }
        try queue.close()
    }

    private func name(_ opened: OpenedVault, of person: PersonID) async throws -> String? {
        let vault = try opened.reopened()
        return try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start).firstName
    }

    /// A ciphertext opens in its own row and column only.
    @Test(arguments: [
        "UPDATE people SET first_name = email",
        "UPDATE people SET first_name = (SELECT first_name FROM people p WHERE p.person <> people.person)",
        "UPDATE people SET first_name = zeroblob(40)", "UPDATE people SET first_name = x'01'",
    ])
    func aMovedOrBrokenValueDoesNotOpen(sql: String) async throws {
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        _ = try await Sample.arrive(opened.vault, phone: "+18135550143")
        try await opened.vault.close()
        #expect(try await name(opened, of: person) == "Wilhelmina")
        try await tamper(opened, sql)
        await #expect(throws: VaultError.damaged(RetainedRow(table: "people", row: person.text))) {
            _ = try await name(opened, of: person)
        }
    }

    /// A stored delivery that does not open is named and hides none behind it.
    @Test func aDamagedDeliveryStandsInNobodysWay() async throws {
        let opened = try OpenedVault()
        for name in ["e1", "e2", "e3"] { _ = try await opened.vault.accept(VaultConformance.delivery(name)) }
        try await opened.vault.close()
        try await tamper(opened, "UPDATE inbox SET body = zeroblob(40) WHERE item = 'e1'")
        let vault = try opened.reopened()
        let page = try await vault.pendingInbox(from: "telnyx", after: nil, limit: 9, at: Sample.start)
        #expect(page.items.map(\.id.text) == ["e2", "e3"])
        #expect(page.unreadable.map(\.text) == ["e1"])
        try await vault.close()
    }

    @Test func aBrokenKeyIsToldFromADestroyedOne() async throws {
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        try await opened.vault.close()
        try await tamper(
            opened, "UPDATE data_keys SET wrapped = zeroblob(40) WHERE kind = 'person'", in: "keys.db")
        let damaged = await #expect(throws: VaultError.self) { _ = try await name(opened, of: person) }
        guard case .damaged = damaged else {
            Issue.record("\(String(describing: damaged))")
            return
        }
        try await tamper(
            opened, "UPDATE data_keys SET wrapped = NULL, destroyed_at = 1 WHERE kind = 'person'", in: "keys.db")
        await #expect(throws: VaultError.keyDestroyed(RetainedRow(table: "people", row: person.text))) {
            _ = try await name(opened, of: person)
        }
    }

    /// The wrapped key that was destroyed is in no page of the database and in no log beside it.
    @Test func aDestroyedKeyLeavesNoTraceInItsFiles() async throws {
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        try await opened.vault.create(try Sample.newCall(person: person), records: [])
        try await opened.vault.storeContentKey(
            ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
        let reader = try DatabaseQueue(path: opened.dataPath + "/keys.db")
        let wrapped = try #require(
            try await reader.read { db in
                try Data.fetchOne(db, sql: "SELECT wrapped FROM data_keys WHERE kind = 'content'")
            })
        try reader.close()
        func isOnDisk() throws -> Bool {
            try ["", "-wal"].contains { suffix in
                let path = opened.dataPath + "/keys.db" + suffix
                guard FileManager.default.fileExists(atPath: path) else { return false }
                return try Data(contentsOf: URL(filePath: path)).range(of: wrapped) != nil
            }
        }
        #expect(try isOnDisk())
        try await opened.vault.destroyContentKey(of: Sample.call, at: Sample.start)
        #expect(try !isOnDisk())
    }

    /// The ledger of consents and the list of stops take additions, never changes.
    @Test func aConsentIsNeverEdited() async throws {
        let opened = try OpenedVault()
        _ = try await Sample.arrive(opened.vault)
        try await opened.vault.close()
        for change in [
            "event = CAST(substr(event, 1, 9) || zeroblob(60) AS BLOB)",
            "details = CAST(substr(details, 1, 9) || zeroblob(60) AS BLOB)", "person = 'per_other'",
            "received_at = received_at + 1",
            "key = 'other'",
        ] {
            await #expect(throws: DatabaseError.self) { try await tamper(opened, "UPDATE consents SET \(change)") }
        }
    }
}
