import Commerce
import Compliance
import Controls
import Foundation
import GRDB
import Testing
import Vault

/// What becomes of a voice's sound and history on the disk.
struct VoiceVaultTests {
    private func query<T: Sendable>(_ opened: OpenedVault, _ body: @Sendable (Database) throws -> T) async throws -> T {
        let file = try DatabaseQueue(path: opened.dataPath + "/livecarts.db")
        return try await file.writeWithoutTransaction(body)
    }

    /// With the consent go the rows of the sound, the key that opened them, and nothing of the evidence.
    @Test(.controls("VOX-4", "BIO-3")) func revokingRemovesTheSoundAndItsKey() async throws {
        let opened = try OpenedVault()
        let voice = try await Sample.grantedVoice(opened.vault)
        let (before, evidence) = try await query(opened) { db in
            (
                try Int.fetchOne(db, sql: "SELECT count(*) FROM voice_samples"),
                try Int.fetchOne(db, sql: "SELECT count(*) FROM voice_statements")
            )
        }
        #expect(before == 2 && evidence == 1)
        _ = try await opened.vault.revokeVoice(voice, as: .speaker, by: Sample.author, at: Sample.start)
        let (after, kept) = try await query(opened) { db in
            (
                try Int.fetchOne(db, sql: "SELECT count(*) FROM voice_samples"),
                try Int.fetchOne(db, sql: "SELECT count(*) FROM voice_statements")
            )
        }
        #expect(after == 0 && kept == 1)
        let keys = try DatabaseQueue(path: opened.dataPath + "/keys.db")
        let left = try await keys.read { db in
            try Int.fetchOne(
                db,
                sql:
                    "SELECT count(*) FROM data_keys WHERE subject = ? AND class = 'voice_sample' AND wrapped IS NOT NULL",
                arguments: [voice.text])
        }
        #expect(left == 0)
    }

    /// A back-up from before the revocation brings the voice back as it was left: revoked, and without sound.
    @Test(.controls("VOX-4")) func aRevokedVoiceDoesNotComeBackWithABackUp() async throws {
        let opened = try OpenedVault()
        let revoked = try await Sample.grantedVoice(opened.vault)
        let kept = try await Sample.grantedVoice(opened.vault)
        let places = VaultRestore.Places(
            data: opened.folder.file("backup").path, keys: opened.folder.file("backup.keys").path,
            erasures: opened.dataPath + "/erasures.log", target: opened.folder.file("restored").path)
        try await opened.vault.backupKeys(to: places.keys, at: Sample.start)
        try await opened.vault.backupData(to: places.data, at: Sample.start)
        _ = try await opened.vault.revokeVoice(revoked, as: .speaker, by: Sample.author, at: Sample.start)
        try await opened.vault.close()
        _ = try await VaultRestore.restore(places, rootKey: opened.rootKey, at: Sample.start.days(2))
        let vault = try SQLiteVault(folder: places.target, rootKey: opened.rootKey)
        let now = Sample.start.days(2)
        #expect(try await vault.voice(revoked, at: now).state.status(at: now) == .revoked)
        #expect(try await vault.voice(revoked, at: now).state.revokedAt == Sample.start)
        #expect(try await vault.sampleNames(of: revoked, at: now).isEmpty)
        #expect(try await vault.voice(kept, at: now).state.status(at: now) == .consented)
        #expect(try await vault.sampleNames(of: kept, at: now).count == 2)
        try await vault.close()
    }

    /// Nobody takes a step back: whoever writes to the database itself is refused, and a moved sound opens nowhere.
    @Test(.controls("VOX-3")) func theHistoryIsOnlyEverAddedTo() async throws {
        let opened = try OpenedVault()
        let first = try await Sample.grantedVoice(opened.vault)
        let second = try await Sample.grantedVoice(opened.vault)
        await #expect(throws: (any Error).self) {
            try await query(opened) { try $0.execute(sql: "UPDATE voice_events SET number = 9 WHERE number = 1") }
        }
        try await query(opened) { db in
            try db.execute(
                sql: """
                    UPDATE voice_samples SET sound = (SELECT sound FROM voice_samples WHERE voice = ? AND name <> 'reading')
                    WHERE voice = ? AND name <> 'reading'
                    """, arguments: [first.text, second.text])
        }
        let consent = try await Sample.consent(to: second, opened.vault, at: Sample.start)
        await #expect(throws: VaultError.self) {
            _ = try await opened.vault.openSample(
                .line(saying: "Do you have a minute?"), under: consent, at: Sample.start)
        }
    }

    /// The speaker's name, words and sound are nowhere on the disk in clear.
    @Test func nothingOfTheSpeakerIsInClear() async throws {
        let opened = try OpenedVault()
        _ = try await Sample.grantedVoice(opened.vault)
        try await opened.vault.close()
        for text in ["Annabelle", "banana", "a minute"] {
            #expect(try FileScan.finds(Data(text.utf8), under: opened.dataPath).isEmpty)
        }
    }

    /// Every step leaves its entry in the audit, with the voice as its subject.
    @Test(.controls("VOX-4")) func everyStepIsInTheAudit() async throws {
        let opened = try OpenedVault()
        let voice = try await Sample.grantedVoice(opened.vault)
        _ = try await opened.vault.revokeVoice(voice, as: .speaker, by: Sample.author, at: Sample.start)
        let rows = try await opened.vault.auditRows(
            of: Sample.merchant, act: .consent, since: nil, limit: 20, at: Sample.start)
        let own = rows.filter { $0.header.subject == AuditSubject(.voice, voice.text) }
        #expect(
            try await AuditBodies.details(of: own, in: opened.vault).map(\.what) == [
                "revoked", "line recorded", "granted", "verified", "challenged", "enrolled",
            ])
        _ = try await AuditFile(opened.vault).verified()
    }

    /// Keys of voices are rotated with the merchant's others, and the voice speaks on.
    @Test func aVoiceOutlivesARotationOfKeys() async throws {
        let opened = try OpenedVault()
        let voice = try await Sample.grantedVoice(opened.vault)
        try await opened.vault.rotateData(of: Sample.merchant, at: Sample.start)
        let consent = try await Sample.consent(to: voice, opened.vault, at: Sample.start)
        #expect(
            try await opened.vault.openSample(
                .line(saying: "Do you have a minute?"), under: consent, at: Sample.start) == [7, 8, 9])
    }
}
