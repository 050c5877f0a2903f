import CallCore
import Commerce
import Compliance
import Foundation
import Testing
import Vault

/// A proof says what is so when it is read, and the audit bears it out without a key.
struct ErasureProofTests {
    private func day(_ count: Int) -> WallTime { Sample.start.days(count) }

    private func erased(_ vault: SQLiteVault) async throws -> PersonID {
        try await RecordedCall.store(in: vault)
        let person = try #require(
            try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
        _ = try await vault.erase(
            person, of: Sample.merchant, under: .order(try Sample.reason()), at: Sample.start)
        return person
    }

    private func proof(_ person: PersonID, _ vault: SQLiteVault, at now: WallTime) async throws -> ErasureProof {
        try #require(try await vault.erasureProof(of: person, merchant: Sample.merchant, at: now))
    }

    /// A root key file for a key of one byte value, as `keys init` would have made it.
    private func rootFile(_ byte: UInt8, _ folder: TemporaryFolder) throws -> String {
        let file = folder.file("root-\(byte).key")
        try Data(Data(repeating: byte, count: RootKey.byteCount).base64EncodedString().utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        return file.path
    }

    /// Right after, nothing is said of back-ups; after the rotation not yet; once the last root that could open one is destroyed, it is.
    @Test func backUpsAreProvedByTheLastRootThatIsDestroyed() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        // Two roots could have back-ups from before the erasure.
        try await vault.rotateRoot(to: .sample(8), at: Sample.start - .seconds(60))
        let person = try await erased(vault)
        #expect(try await proof(person, vault, at: Sample.start).backupsSince == nil)
        try await vault.rotateRoot(to: .sample(9), at: day(1))
        #expect(try await proof(person, vault, at: day(1)).backupsSince == nil)
        try await vault.retireRoot(at: try rootFile(8, opened.folder), by: .somebody, at: day(2))
        #expect(try await proof(person, vault, at: day(2)).backupsSince == nil)
        try await vault.retireRoot(at: try rootFile(7, opened.folder), by: .somebody, at: day(3))
        let proof = try await proof(person, vault, at: day(4))
        #expect(proof.backupsSince == "2026-11-23T19:10:00Z")
        let verified = try ErasureProofVerifier.verify(
            proof: try proof.json(), audit: try await AuditFile(vault, at: day(4)).bytes)
        #expect(verified.backups == .rootsRetired(since: "2026-11-23T19:10:00Z"))
        #expect(verified.place == proof.audit)
        try await vault.close()
    }

    /// The back-ups' 35 days end it too, to the second.
    @Test func backUpsAreProvedByTheirTerm() async throws {
        let opened = try OpenedVault()
        let person = try await erased(opened.vault)
        let end = day(35)
        #expect(try await proof(person, opened.vault, at: end - .seconds(1)).backupsSince == nil)
        let proof = try await proof(person, opened.vault, at: end)
        #expect(proof.backupsSince == proof.backupsEndBy)
        let json = try proof.json()
        let audit = try await AuditFile(opened.vault, at: end).bytes
        #expect(
            try ErasureProofVerifier.verify(proof: json, audit: audit).backups == .termOver(since: proof.backupsEndBy))
        // An audit from before then cannot bear it out.
        let early = try await AuditFile(opened.vault, at: day(3)).bytes
        #expect(throws: ErasureProofFault.termNotOver(endsBy: proof.backupsEndBy)) {
            _ = try ErasureProofVerifier.verify(proof: json, audit: early)
        }
        try await opened.vault.close()
    }

    /// The proof of right now: live, and open for back-ups until a date.
    @Test func aFreshProofVerifiesAndNamesNobody() async throws {
        let opened = try OpenedVault()
        let person = try await erased(opened.vault)
        let proof = try await proof(person, opened.vault, at: Sample.start)
        let json = String(decoding: try proof.json(), as: UTF8.self)
        #expect(json.contains("\"backups_since\":null"))
        for word in ["Wilhelmina", "8135550142", "call_1"] { #expect(!json.contains(word)) }
        let verified = try ErasureProofVerifier.verify(
            proof: try proof.json(), audit: try await AuditFile(opened.vault).bytes)
        #expect(verified.backups == .open(until: "2026-12-25T19:10:00Z") && verified.proof == proof)
        try await opened.vault.close()
    }

    /// Any word of it changed is found out.
    @Test(
        arguments: [
            ("\"removed_rows\":", "\"removed_rows\":1"), ("2026-11-20T19:10:00Z", "2026-11-19T19:10:00Z"),
            ("\"suppressed\":true", "\"suppressed\":false"), ("\"class\":\"transcript\"", "\"class\":\"voice_model\""),
            ("\"held\":[]", "\"held\":[{\"class\":\"transcript\",\"hold\":\"h\",\"until\":\"x\"}]"),
            ("\"backups_since\":null", "\"backups_since\":\"2026-11-21T19:10:00Z\""), ("per_", "per_0"),
            ("mrc_example_home", "mrc_example_work"),
        ])
    func aChangedProofIsFoundOut(from: String, to: String) async throws {
        let opened = try OpenedVault()
        let person = try await erased(opened.vault)
        let text = String(decoding: try await proof(person, opened.vault, at: Sample.start).json(), as: UTF8.self)
        let changed = text.replacing(from, with: to, maxReplacements: 1)
        try #require(changed != text)
        let audit = try await AuditFile(opened.vault).bytes
        #expect(throws: ErasureProofFault.self) {
            _ = try ErasureProofVerifier.verify(proof: Array(changed.utf8), audit: audit)
        }
        try await opened.vault.close()
    }

    /// Each lie has its own refusal.
    @Test func everyLieHasItsRefusal() async throws {
        let opened = try OpenedVault()
        let early = try await AuditFile(opened.vault).bytes
        let person = try await erased(opened.vault)
        let proof = try await proof(person, opened.vault, at: Sample.start)
        let json = try proof.json()
        let place = try #require(proof.audit)
        func fault(_ proof: [UInt8], _ audit: [UInt8]) -> ErasureProofFault? {
            do throws(ErasureProofFault) {
                _ = try ErasureProofVerifier.verify(proof: proof, audit: audit)
                return nil
            } catch {
                return error
            }
        }
        let audit = try await AuditFile(opened.vault).bytes
        #expect(fault(json, audit) == nil)
        #expect(fault(Array("{}".utf8), audit) == .unreadable)
        #expect(fault(json, early) == .entryMissing(place))
        let text = String(decoding: json, as: UTF8.self)
        let other = place.hash.description.hasPrefix("0") ? "1" : "0"
        let moved = text.replacing(place.hash.description, with: other + place.hash.description.dropFirst())
        if case .entryDiffers = fault(Array(moved.utf8), audit) {} else { Issue.record("another hash was believed") }
        var cut = audit
        cut.removeLast(40)
        if case .audit = fault(json, cut) {} else { Issue.record("a cut audit was believed") }
        let stranger = try OpenedVault()
        if case .otherVault = fault(json, try await AuditFile(stranger.vault).bytes) {
        } else {
            Issue.record("another vault's audit was believed")
        }
        for vault in [opened.vault, stranger.vault] { try await vault.close() }
    }
}
