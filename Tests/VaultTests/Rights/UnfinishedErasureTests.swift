import CallCore
import Commerce
import Compliance
import Foundation
import GRDB
import Testing

@testable import Vault

/// A process that dies in the middle of an erasure leaves nobody half erased.
struct UnfinishedErasureTests {
    /// How far it came.
    enum Death: CaseIterable, Sendable {
        case beforeTheKeysWent
        case afterTheLogWasWritten
        case afterTheKeysWent
    }

    private func begun(_ opened: OpenedVault, _ death: Death) async throws -> PersonID {
        let vault = opened.vault
        try await RecordedCall.store(in: vault)
        let person = try #require(
            try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
        let mandate = RightsMandate.order(try Sample.reason())
        let begun = try #require(
            try await vault.writer.write { db in
                try vault.beginErasure(
                    of: person, Sample.merchant, under: mandate, by: .somebody, at: Sample.start, db)
            })
        switch death {
        case .beforeTheKeysWent: break
        case .afterTheLogWasWritten:
            let mark = Tombstone(
                .erased(person, Sample.merchant), vault: vault.keys.vaultID, at: Sample.start, number: begun.number)
            _ = try vault.keys.erasures?.append(
                [mark] + begun.scopes.map { Tombstone($0, vault: vault.keys.vaultID, at: Sample.start) })
        case .afterTheKeysWent: try vault.keys.destroy(begun.scopes, at: Sample.start)
        }
        try await vault.close()
        return person
    }

    /// What the server does at its start finishes it, once.
    @Test(arguments: Death.allCases)
    func theNextStartFinishesIt(death: Death) async throws {
        let opened = try OpenedVault()
        let person = try await begun(opened, death)
        let now = Sample.start + .seconds(60)
        let vault = try SQLiteVault(folder: opened.dataPath, rootKey: opened.rootKey, at: now)
        // Before anything is done, nobody uses it any more.
        await #expect(throws: VaultError.unknownPerson(person)) {
            _ = try await vault.previewContact(Sample.wish("d", of: person), under: try Sample.terms(), at: now)
        }
        await #expect(throws: (any Error).self) {
            _ = try await vault.openContent(of: Sample.call, for: try Sample.reason(), at: now)
        }
        #expect(try await vault.completeErasures(at: now).map(\.proof.person) == [person])
        #expect(try await vault.completeErasures(at: now).isEmpty)
        #expect(try await vault.unfinishedErasures().isEmpty)
        let proof = try #require(try await vault.erasureProof(of: person, merchant: Sample.merchant, at: now))
        #expect(
            try ErasureProofVerifier.verify(proof: try proof.json(), audit: try await AuditFile(vault, at: now).bytes)
                .proof == proof)
        for rows in ["people", "person_numbers", "carts", "contents", "tapes"] {
            #expect(try await RecordedCall.count(opened, rows) == 0, "\(rows)")
        }
        #expect(try RecordedCall.tapeFiles(opened).isEmpty)
        for kept in [RetentionClass.transcript, .recordingAudio] {
            #expect(try await RecordedCall.keys(opened, "content", kept) == 0)
        }
        #expect(try await vault.isSuppressed(try Sample.phone(), of: Sample.merchant, at: now))
        try await vault.close()
    }

    /// The number is free at once, so that nobody who is taken in meanwhile is erased with them.
    @Test func whoeverComesWithTheNumberMeanwhileIsSomebodyElse() async throws {
        let opened = try OpenedVault()
        let person = try await begun(opened, .beforeTheKeysWent)
        let vault = try opened.reopened()
        let other = try await vault.upsertPerson(try Sample.profile(), of: Sample.merchant, at: Sample.start)
        #expect(other != person)
        #expect(try await vault.isSuppressed(other, of: Sample.merchant, at: Sample.start))
        try await vault.completeErasures(at: Sample.start)
        let profile = try await vault.open(other, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
        #expect(profile.firstName == "Wilhelmina")
        try await vault.close()
    }

    /// Consent to keep a call that was refused: the entry and the intent are there before the key goes, and the next opening does the rest.
    @Test func aDestructionThatWasBegunIsEndedAtOpening() async throws {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        try await opened.vault.writer.write { db in
            try db.execute(
                sql: "INSERT INTO content_destructions (call, merchant, begun_at) VALUES (?, ?, 0)",
                arguments: [Sample.call.call.text, Sample.merchant.text])
        }
        try await opened.vault.close()
        let vault = try opened.reopened()
        await #expect(throws: VaultError.keyDestroyed(RetainedRow(table: "contents", row: "call_1"))) {
            _ = try await vault.openContent(of: Sample.call, for: try Sample.reason(), at: Sample.start)
        }
        for rows in ["contents", "tapes", "content_destructions"] {
            #expect(try await RecordedCall.count(opened, rows) == 0)
        }
        #expect(try RecordedCall.tapeFiles(opened).isEmpty)
        try await vault.close()
    }

    /// Twice asked, once written down.
    @Test func aDestructionDoneAgainLeavesOneEntry() async throws {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        for _ in 0..<2 { try await opened.vault.destroyContentKey(of: Sample.call, at: Sample.start) }
        #expect(try await AuditFile(opened.vault).acts.count { $0 == .keyDestruction } == 1)
        try await opened.vault.close()
    }
}
