import Commerce
import Compliance
import Foundation
import GRDB
import Testing
import Vault

/// Keys as they are made, kept, listed and revoked.
struct AccessKeyTests {
    /// What is told once admits its holder, as what the key was made for.
    @Test(arguments: VaultBackend.allCases)
    func aKeyAdmitsItsHolder(_ backend: VaultBackend) async throws {
        let opened = try OpenedVault(backend)
        let granted = try await Sample.grant("berlin-qa", .qa, of: Sample.merchant, in: opened.vault)
        let key = try #require(try await opened.vault.admit(granted.token.text, at: Sample.start).key)
        #expect(key.id == granted.key.id)
        #expect(key.holder == AccessHolder(key: key.id, role: .qa, scope: .merchant(Sample.merchant)))
        #expect(key.actor.text == "key:berlin-qa")
        #expect(key.standing.usedAt == Sample.start)
        try await opened.vault.close()
    }

    /// The secret stands in no file, in text or in bytes, and not in what describes the token.
    @Test func onlyAHashIsOnTheDisk() async throws {
        let opened = try OpenedVault()
        let granted = try await Sample.grant("berlin-qa", in: opened.vault)
        _ = try await opened.vault.admit(granted.token.text, at: Sample.start)
        _ = try await opened.vault.admit(Sample.forged(granted.token), at: Sample.start)
        try await opened.vault.close()
        let secret = String(granted.token.text.dropFirst("lck_0123456789abcdef_".count))
        #expect(secret.count == 43)
        let padded = secret.replacing("-", with: "+").replacing("_", with: "/") + "="
        let bytes = try #require(Data(base64Encoded: padded))
        #expect(bytes.count == 32)
        for form in [
            Data(secret.utf8), bytes, Data(padded.utf8), Data(bytes.map { String(format: "%02x", $0) }.joined().utf8),
        ] {
            #expect(try FileScan.finds(form, under: opened.dataPath).isEmpty)
        }
        #expect(try !FileScan.finds(Data(granted.key.id.text.utf8), under: opened.dataPath).isEmpty)
        #expect(!"\(granted)".contains(secret) && !"\(granted.token)".contains(secret))
        var dumped = ""
        dump(granted, to: &dumped)
        #expect(!dumped.contains(secret))
    }

    /// A revoked key is refused at once, by a vault in another process too; a second revocation changes nothing.
    @Test func aRevokedKeyIsRefusedAtOnce() async throws {
        let opened = try OpenedVault()
        let other = try opened.reopened()
        let granted = try await Sample.grant("berlin-qa", in: opened.vault)
        #expect(try await other.admit(granted.token.text, at: Sample.start).key != nil)
        try await opened.vault.revokeAccess(granted.key.id, by: Sample.author, at: Sample.start)
        for vault in [opened.vault, other] {
            #expect(
                try await vault.admit(granted.token.text, at: Sample.start) == .refused(.revoked(at: Sample.start)))
        }
        let acts = try await AuditFile(opened.vault).acts.filter { $0 == .accessGrant }.count
        let again = try await opened.vault.revokeAccess(
            granted.key.id, by: Sample.author, at: Sample.start + .seconds(60))
        #expect(again.standing.state == .revoked(at: Sample.start))
        #expect(try await AuditFile(opened.vault).acts.filter { $0 == .accessGrant }.count == acts)
        try await other.close()
        try await opened.vault.close()
    }

    /// A key ends when it was to end.
    @Test func aKeyEndsWhenItWasToEnd() async throws {
        let opened = try OpenedVault()
        let end = Sample.start + .seconds(3_600)
        let granted = try await Sample.grant("for-an-hour", until: end, in: opened.vault)
        #expect(try await opened.vault.admit(granted.token.text, at: end - .milliseconds(1)).key != nil)
        #expect(try await opened.vault.admit(granted.token.text, at: end) == .refused(.expired(at: end)))
        await #expect(throws: AccessError.endsInThePast) {
            try await Sample.grant("too-late", until: Sample.start, in: opened.vault)
        }
        try await opened.vault.close()
    }

    /// Keys are listed with the newest first, each merchant's apart, revoked ones too; and none with its secret.
    @Test func keysAreListed() async throws {
        let opened = try OpenedVault()
        let first = try await Sample.grant("first", .owner, in: opened.vault)
        let second = try await Sample.grant(
            "second", .service, of: Sample.merchant, in: opened.vault, at: Sample.start + .seconds(1))
        try await opened.vault.revokeAccess(first.key.id, by: Sample.author, at: Sample.start + .seconds(2))
        let all = try await opened.vault.accessKeys(of: nil, limit: 9, at: Sample.start + .seconds(3))
        #expect(all.map(\.id) == [second.key.id, first.key.id])
        #expect(all.map { $0.standing.status(at: Sample.start + .seconds(3)) } == [.inForce, .revoked])
        let own = try await opened.vault.accessKeys(of: Sample.merchant, limit: 9, at: Sample.start)
        #expect(own.map(\.name.text) == ["second"])
        #expect(try await opened.vault.accessKey(second.key.id, at: Sample.start) == second.key)
        try await opened.vault.close()
    }

    /// What cannot be is refused with words, and leaves nothing behind.
    @Test func whatCannotBeIsRefused() async throws {
        let opened = try OpenedVault()
        _ = try await Sample.grant("berlin-qa", in: opened.vault)
        await #expect(throws: VaultError.nameTaken("berlin-qa")) {
            try await Sample.grant("berlin-qa", in: opened.vault)
        }
        await #expect(throws: AccessError.unknownMerchant("mrc_nobody")) {
            try await opened.vault.grantAccess(
                NewAccessKey(try Sample.keyName("a"), role: .qa, scope: .merchant("mrc_nobody")), by: Sample.author,
                at: Sample.start)
        }
        await #expect(throws: AccessError.unknownKey("nothing")) {
            try await opened.vault.revokeAccess("nothing", by: Sample.author, at: Sample.start)
        }
        #expect(try await opened.vault.accessKeys(of: nil, limit: 9, at: Sample.start).count == 1)
        try await opened.vault.close()
    }

    /// A name is free again when its key is revoked: at any time only one key that is in force has it.
    @Test func aNameIsFreeWhenItsKeyIsRevoked() async throws {
        let opened = try OpenedVault()
        let old = try await Sample.grant("berlin-qa", in: opened.vault)
        try await opened.vault.revokeAccess(old.key.id, by: Sample.author, at: Sample.start)
        let new = try await Sample.grant("berlin-qa", in: opened.vault)
        #expect(new.key.id != old.key.id && new.token.text != old.token.text)
        #expect(try await opened.vault.admit(old.token.text, at: Sample.start).key == nil)
        #expect(try await opened.vault.admit(new.token.text, at: Sample.start).key != nil)
        try await opened.vault.close()
    }

    /// Whoever can only write to the database neither widens a key nor puts another's record in its place.
    @Test(arguments: [
        "UPDATE access_keys SET merchant = '' WHERE name = 'narrow'",
        "UPDATE access_keys SET record = (SELECT record FROM access_keys WHERE name = 'wide') WHERE name = 'narrow'",
        """
        UPDATE access_keys SET record = CAST(
            substr(record, 1, length(record) - 1) || CASE substr(record, -1) WHEN x'21' THEN '?' ELSE '!' END AS BLOB)
        WHERE name = 'narrow'
        """,
    ])
    func aKeyThatWasTamperedWithAdmitsNobody(_ tampering: String) async throws {
        let opened = try OpenedVault()
        let narrow = try await Sample.grant("narrow", .service, of: Sample.merchant, in: opened.vault)
        _ = try await Sample.grant("wide", .owner, of: Sample.merchant, in: opened.vault)
        let behind = try DatabaseQueue(path: opened.dataPath + "/livecarts.db")
        try await behind.write { db in try db.execute(sql: tampering) }
        try behind.close()
        await #expect(throws: VaultError.self) { try await opened.vault.admit(narrow.token.text, at: Sample.start) }
        try await opened.vault.close()
    }

    /// Keys open after the merchant's keys were rotated.
    @Test func aKeyOutlivesTheRotationOfWhatSealsIt() async throws {
        let opened = try OpenedVault()
        let granted = try await Sample.grant("berlin-qa", of: Sample.merchant, in: opened.vault)
        try await opened.vault.rotateData(of: Sample.merchant, at: Sample.start)
        #expect(try await opened.vault.reseal(limit: 100, at: Sample.start).moved == 1)
        #expect(try await opened.vault.admit(granted.token.text, at: Sample.start).key != nil)
        try await opened.vault.close()
    }
}
