import CallCore
import Commerce
import Compliance
import Foundation
import GRDB
import Testing
import Vault

/// Every level of keys changes under a vault in use, also one that another process has open.
struct RotationTests {
    private func name(_ vault: SQLiteVault, of person: PersonID) async throws -> String? {
        try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start).firstName
    }

    private func keyRows(_ opened: OpenedVault, _ sql: String) async throws -> [Data] {
        let queue = try DatabaseQueue(path: opened.dataPath + "/keys.db")
        let rows = try await queue.read { db in try Data.fetchAll(db, sql: sql) }
        try queue.close()
        return rows
    }

    /// All rows are sealed anew, batch by batch.
    private func resealAll(_ vault: SQLiteVault, limit: Int = 3) async throws -> ResealProgress {
        var progress = try await vault.reseal(limit: limit, at: Sample.start)
        while !progress.isFinished { progress = try await vault.reseal(limit: limit, at: Sample.start) }
        return progress
    }

    /// After the rotation the old root opens nothing, the new one everything, and stops that waited in the spool are still there.
    @Test func aRotatedRootKeyOpensNothing() async throws {
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        let stop = NewSuppression(
            merchant: Sample.merchant, subject: .phone(try Sample.phone()), reason: .textPhrase, key: "e1",
            at: Sample.start)
        try opened.vault.spool(stop)
        #expect(try await opened.vault.rotateRoot(to: .sample(9), at: Sample.start) == 1)
        #expect(try await name(opened.vault, of: person) == "Wilhelmina")
        try await opened.vault.close()
        #expect(throws: VaultError.wrongRootKey(file: opened.dataPath + "/keys.db")) { _ = try opened.reopened() }
        let vault = try SQLiteVault(folder: opened.dataPath, rootKey: try .sample(9))
        #expect(try await name(vault, of: person) == "Wilhelmina")
        #expect(try vault.spooledStops().stops == [stop])
        await #expect(throws: KeyProblem.sameRootKey) { try await vault.rotateRoot(to: .sample(9), at: Sample.start) }
        try await vault.close()
    }

    /// Another process goes on when it can read the new root key, and wraps nothing under the old one when it cannot.
    @Test func anotherProcessNoticesARotatedRoot() async throws {
        let opened = try OpenedVault()
        let renewing = try SQLiteVault(folder: opened.dataPath, rootKey: opened.rootKey) { file in
            try .sample(file == "/keys/new.key" ? 9 : 7)
        }
        let replaced = try SQLiteVault(folder: opened.dataPath, rootKey: opened.rootKey) { file in
            try .sample(file == nil ? 9 : 8)
        }
        let person = try await Sample.arrive(opened.vault)
        let fresh = try opened.reopened()
        try await opened.vault.rotateRoot(to: .sample(9), in: "/keys/new.key", at: Sample.start)
        #expect(try await name(renewing, of: person) == "Wilhelmina")
        #expect(try await name(replaced, of: person) == "Wilhelmina")
        await #expect(throws: VaultError.wrongRootKey(file: opened.dataPath + "/keys.db")) {
            _ = try await fresh.upsertPerson(try Sample.profile(), of: "mrc_other", at: Sample.start)
        }
        for vault in [renewing, replaced, fresh, opened.vault] { try await vault.close() }
    }

    /// Old wraps are in no file afterwards, not in the log either; a process that had the old wrapping key in memory goes on.
    @Test func aRotatedWrappingKeyIsInNoFile() async throws {
        let opened = try OpenedVault()
        let beside = try opened.reopened()
        let person = try await Sample.arrive(opened.vault)
        #expect(try await name(beside, of: person) == "Wilhelmina")
        let before = try await keyRows(opened, "SELECT wrapped FROM data_keys")
        for wrapped in before { #expect(try !FileScan.finds(wrapped, under: opened.dataPath).isEmpty) }
        #expect(try await opened.vault.rotateWrap(of: Sample.merchant, at: Sample.start) == before.count - 1)
        for wrapped in before { #expect(try FileScan.finds(wrapped, under: opened.dataPath) == []) }
        #expect(try await name(beside, of: person) == "Wilhelmina")
        #expect(try await name(opened.vault, of: person) == "Wilhelmina")
        await #expect(throws: KeyProblem.noKeys(merchant: "mrc_other")) {
            try await opened.vault.rotateWrap(of: "mrc_other", at: Sample.start)
        }
        for vault in [beside, opened.vault] { try await vault.close() }
    }

    /// A destroyed key's wrapped bytes were there before, and are in no byte of any file after.
    @Test func aDestroyedKeyIsInNoFile() async throws {
        let opened = try OpenedVault()
        _ = try await VaultConformance.inCall(opened.vault)
        try await opened.vault.storeContentKey(
            ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
        let wrapped = try #require(
            try await keyRows(opened, "SELECT wrapped FROM data_keys WHERE kind = 'content'").first)
        #expect(try !FileScan.finds(wrapped, under: opened.dataPath).isEmpty)
        try await opened.vault.destroyContentKey(of: Sample.call, at: Sample.start)
        #expect(try FileScan.finds(wrapped, under: opened.dataPath) == [])
        try await opened.vault.close()
        #expect(try FileScan.finds(wrapped, under: opened.dataPath) == [])
    }

    /// New rows bear the new version at once, old ones in batches, and then the old versions are destroyed; both processes read throughout.
    @Test func rowsAreSealedAnewWhileTheVaultServes() async throws {
        let opened = try OpenedVault()
        let beside = try opened.reopened()
        let person = try await Sample.arrive(opened.vault)
        _ = try await opened.vault.accept(VaultConformance.delivery("e1"))
        let made = try await opened.vault.rotateData(of: Sample.merchant, at: Sample.start)
        #expect(made > 0)
        _ = try await Sample.arrive(beside, phone: "+18135550143")
        let first = try await opened.vault.reseal(limit: 3, at: Sample.start)
        #expect(first.moved == 3 && first.versionsLeft > 0)
        #expect(try await name(beside, of: person) == "Wilhelmina")
        let last = try await resealAll(opened.vault)
        #expect(last.damaged == 0)
        #expect(try await name(beside, of: person) == "Wilhelmina")
        #expect(try await beside.cart(Sample.cartID, of: Sample.merchant, at: Sample.start) != nil)
        #expect(
            try await beside.consentEvents(of: person, merchant: Sample.merchant, at: Sample.start).count
                == Channel.allCases.count + 1)
        let states = try await opened.vault.keyStatus(of: Sample.merchant, after: 0, limit: 1_000)
        #expect(states.contains { $0.kind == "person" && $0.state == .destroyed })
        #expect(!states.contains { $0.kind == "person" && $0.state == .replaced })
        #expect(try await opened.vault.check().problems == [])
        for vault in [beside, opened.vault] { try await vault.close() }
    }

    /// A row that does not open keeps its key; nothing that could be read before is lost.
    @Test func aDamagedRowKeepsItsKey() async throws {
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        try await opened.vault.rotateData(of: Sample.merchant, at: Sample.start)
        try await FileScan.flip("first_name", of: "people", in: opened.dataPath + "/livecarts.db")
        let progress = try await resealAll(opened.vault, limit: 100)
        // The other is the audit's, whose hashes cover what it sealed.
        #expect(progress.damaged == 1 && progress.versionsLeft == 2)
        await #expect(throws: VaultError.damaged(RetainedRow(table: "people", row: person.text))) {
            _ = try await name(opened.vault, of: person)
        }
        try await opened.vault.close()
    }

    /// A consent may bear another key, and still no other words.
    @Test func aConsentIsStillNeverEdited() async throws {
        let opened = try OpenedVault()
        _ = try await Sample.arrive(opened.vault)
        try await opened.vault.close()
        let file = opened.dataPath + "/livecarts.db"
        for column in ["event", "details"] {
            await #expect(throws: DatabaseError.self) { try await FileScan.flip(column, of: "consents", in: file) }
        }
        let vault = try opened.reopened()
        try await vault.rotateData(of: Sample.merchant, at: Sample.start)
        // The audit's is left: its hashes cover what it sealed of the ledger.
        #expect(try await resealAll(vault).versionsLeft == 1)
        try await vault.close()
        await #expect(throws: DatabaseError.self) { try await FileScan.flip("event", of: "consents", in: file) }
    }

    /// Someone who stopped is not called after the index key changed, whether or not anybody knew the number; consents hold as well.
    @Test func suppressionsAndConsentsOutliveTheIndexKey() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        let person = try await Sample.arrive(vault)
        let stranger = try Sample.phone("+18135550199")
        func stop(_ phone: E164, _ key: String) -> NewSuppression {
            NewSuppression(
                merchant: Sample.merchant, subject: .phone(phone), reason: .textPhrase, key: key, at: Sample.start)
        }
        _ = try await vault.suppress(stop(stranger, "e1"))
        let before = try await vault.pseudonym(of: stranger, merchant: Sample.merchant, at: Sample.start)
        #expect(try await vault.rotateIndex(of: Sample.merchant, at: Sample.start) == 2)
        #expect(try await vault.pseudonym(of: stranger, merchant: Sample.merchant, at: Sample.start) != before)
        // Before anything moved,
        #expect(try await vault.isSuppressed(stranger, of: Sample.merchant, at: Sample.start))
        #expect(try await vault.person(with: try Sample.phone(), of: Sample.merchant, at: Sample.start) == person)
        let wish = Sample.wish("dec_1", of: person)
        let preview = try await vault.previewContact(wish, under: try Sample.terms(), at: Sample.start)
        #expect(preview.result == .allow)
        // and after.
        #expect(try await resealAll(vault).versionsLeft == 0)
        #expect(try await vault.isSuppressed(stranger, of: Sample.merchant, at: Sample.start))
        #expect(try await vault.person(with: try Sample.phone(), of: Sample.merchant, at: Sample.start) == person)
        #expect(try await vault.upsertPerson(try Sample.profile(), of: Sample.merchant, at: Sample.start) == person)
        // A stop under the old key reaches whoever arrives with that number under the new one.
        let arrived = try await vault.upsertPerson(
            try Sample.profile("+18135550199"), of: Sample.merchant, at: Sample.start)
        #expect(try await vault.isSuppressed(arrived, of: Sample.merchant, at: Sample.start))
        _ = try await vault.suppress(stop(try Sample.phone(), "e2"))
        #expect(try await vault.isSuppressed(person, of: Sample.merchant, at: Sample.start))
        try await vault.close()
    }

    /// The list of sealed columns is whole: rotation would lose what it does not know.
    @Test func everySealedColumnIsListed() async throws {
        let opened = try OpenedVault()
        _ = try await opened.vault.reseal(limit: 1, at: Sample.start)
        let behind = try DatabaseQueue(path: opened.dataPath + "/livecarts.db")
        try await behind.write { db in try db.execute(sql: "CREATE TABLE later (words BLOB)") }
        try behind.close()
        await #expect(throws: KeyProblem.unlistedColumn("later.words")) {
            _ = try await opened.vault.reseal(limit: 1, at: Sample.start)
        }
        try await opened.vault.close()
    }
}
