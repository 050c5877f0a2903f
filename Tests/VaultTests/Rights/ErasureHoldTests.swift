import CallCore
import Commerce
import Compliance
import Testing
import Vault

/// A legal hold keeps what it names from an erasure, for whoever it names and nobody else, and not a day longer (GDPR 17(3)(e)).
struct ErasureHoldTests {
    private let holder = "holder_1"

    private func day(_ count: Int) -> WallTime { Sample.start.days(count) }

    private func held(_ vault: SQLiteVault, _ classes: [RetentionClass]) async throws -> PersonID {
        try await RecordedCall.store(in: vault)
        let person = try #require(
            try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
        try await vault.place(
            try LegalHold(
                id: "hold_1", merchant: Sample.merchant, subject: .person(person), classes: classes, holder: holder,
                reason: "claim 12", from: Sample.start, until: day(60)), at: Sample.start)
        return person
    }

    private func erase(_ person: PersonID, _ vault: SQLiteVault, at now: WallTime) async throws -> ErasureProof {
        try await vault.erase(person, of: Sample.merchant, under: .order(try Sample.reason()), at: now).proof
    }

    private func reader(_ actor: String) throws -> AccessReason {
        try #require(AccessReason(actor: actor, reason: "claim 12"))
    }

    /// Words and profile stay for the holder, the sound goes; for everybody else all of it is gone, and the number is barred.
    @Test func whatIsHeldStaysForItsHolderAlone() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        let person = try await held(vault, [.transcript, .cartSnapshot])
        let proof = try await erase(person, vault, at: day(1))
        #expect(Set(proof.held.map(\.retentionClass)) == ["transcript", "cart_snapshot"])
        #expect(proof.held.allSatisfy { $0.hold == "hold_1" && $0.until == "2027-01-19T19:10:00Z" })
        #expect(!proof.scopes.contains { $0.retentionClass == "cart_snapshot" })
        #expect(try RecordedCall.tapeFiles(opened).isEmpty)

        let own = try reader(holder)
        #expect(try await vault.openContent(of: Sample.call, for: own, at: day(2)).map(\.text) == ["words"])
        #expect(try await vault.open(person, of: Sample.merchant, for: own, at: day(2)).firstName == "Wilhelmina")
        let other = try reader("operator")
        await #expect(throws: RightsError.erased(person)) {
            _ = try await vault.openContent(of: Sample.call, for: other, at: day(2))
        }
        await #expect(throws: RightsError.erased(person)) {
            _ = try await vault.open(person, of: Sample.merchant, for: other, at: day(2))
        }
        #expect(try await vault.cart(Sample.cartID, of: Sample.merchant, at: day(2)) == nil)
        await #expect(throws: VaultError.unknownPerson(person)) {
            _ = try await vault.previewContact(Sample.wish("d", of: person), under: try Sample.terms(), at: day(2))
        }
        let handle = try #require(PersonHandle(email: "wilhelmina@example.com"))
        #expect(try await vault.people(meant: handle, by: Sample.merchant, for: other, at: day(2)).isEmpty)
        #expect(try await vault.isSuppressed(try Sample.phone(), of: Sample.merchant, at: day(2)))
        // Neither an order again nor a sweep goes on before the hold is over.
        #expect(try await erase(person, vault, at: day(3)) == proof)
        #expect(try await vault.sweep(at: day(4)).completedErasures == 0)
        try await vault.close()
    }

    /// The sweep after the release does the rest, and a new proof says so.
    @Test func aReleasedHoldLetsTheErasureFinish() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        let person = try await held(vault, [.transcript, .cartSnapshot])
        let first = try await erase(person, vault, at: day(1))
        try await vault.release("hold_1", of: Sample.merchant, for: try Sample.reason(), at: day(5))
        #expect(try await vault.sweep(at: day(5)).completedErasures == 1)
        let proof = try #require(try await vault.erasureProof(of: person, merchant: Sample.merchant, at: day(5)))
        #expect(proof.held.isEmpty && proof.liveSince == "2026-11-25T19:10:00Z" && proof.begunAt == first.begunAt)
        #expect(Set(proof.scopes.map(\.digest)).count == proof.scopes.count)
        #expect(
            Set(proof.scopes).isSuperset(of: first.scopes)
                && proof.scopes.count == first.scopes.count + first.held.count)
        #expect(proof.audit != first.audit)
        for rows in ["people", "carts", "contents", "tapes"] {
            #expect(try await RecordedCall.count(opened, rows) == 0)
        }
        #expect(try await RecordedCall.keys(opened, "content", .transcript) == 0)
        #expect(try await RecordedCall.keys(opened, "person", .cartSnapshot) == 0)
        await #expect(throws: VaultError.unknownPerson(person)) {
            _ = try await vault.open(person, of: Sample.merchant, for: try reader(holder), at: day(6))
        }
        // Both proofs are borne out by the audit, each for what it said.
        let audit = try await AuditFile(vault, at: day(6)).bytes
        for one in [first, proof] {
            #expect(try ErasureProofVerifier.verify(proof: try one.json(), audit: audit).proof == one)
        }
        #expect(try await vault.sweep(at: day(7)).completedErasures == 0)
        try await vault.close()
    }

    /// The end of the hold's own term is an end like a release, also by erasing again.
    @Test func anErasureAgainAfterTheHoldDoesTheRest() async throws {
        let opened = try OpenedVault()
        let person = try await held(opened.vault, [.recordingAudio, .consentEvidence])
        let first = try await erase(person, opened.vault, at: day(1))
        #expect(first.held.allSatisfy { $0.retentionClass == "recording_audio" } && first.removedTapes == 0)
        #expect(try await RecordedCall.count(opened, "consents WHERE details IS NOT NULL") > 0)
        let second = try await erase(person, opened.vault, at: day(60))
        #expect(second.held.isEmpty && second.removedTapes == 1)
        #expect(try await RecordedCall.count(opened, "consents WHERE details IS NOT NULL") == 0)
        #expect(try RecordedCall.tapeFiles(opened).isEmpty)
        try await opened.vault.close()
    }
}
