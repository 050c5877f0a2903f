import Commerce
import Compliance
import GRDB
import Testing
import Vault

/// What leaves an entry, and in whose transaction.
struct AuditActsTests {
    private struct Refusal: Error {}

    /// Each act the vault does leaves its entry.
    @Test func everyActLeavesAnEntry() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        let person = try await VaultConformance.inCall(vault)
        _ = try await VaultConformance.decide(vault, Sample.wish("dec_1", of: person))
        _ = try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
        _ = try await vault.publishMerchant([1], of: Sample.merchant, at: Sample.start)
        let text = try await vault.enqueue(Sample.job(.sendLink, key: "t", of: person), at: Sample.start)
        _ = try await vault.leaseDueJobs(limit: 1, until: Sample.start + .seconds(60), at: Sample.start)
        #expect(try await vault.begin(text, at: Sample.start))
        _ = try await vault.suppress(
            NewSuppression(
                merchant: Sample.merchant, subject: .person(person), reason: .key, key: "k", at: Sample.start))
        try await vault.destroyContentKey(of: Sample.call, at: Sample.start)
        let acts = try await AuditFile(vault).acts
        let wanted: [AuditAct] = [
            .consent, .consent, .consent, .decision, .access, .publication, .job, .text, .suppression,
            .consent, .keyDestruction,
        ]
        #expect(acts == wanted)
    }

    /// The same stop, job or settings a second time is no second act.
    @Test func whatChangesNothingLeavesNoSecondEntry() async throws {
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        let before = try await AuditFile(opened.vault).rows.count
        for _ in 0..<2 {
            _ = try await opened.vault.enqueue(Sample.job(.sendLink, key: "t", of: person), at: Sample.start)
            _ = try await opened.vault.publishMerchant([1], of: Sample.merchant, at: Sample.start)
            _ = try await opened.vault.suppress(
                NewSuppression(
                    merchant: Sample.merchant, subject: .person(person), reason: .key, key: "k", at: Sample.start))
        }
        // The job, the settings, the stop, the ledger's word of it, and the job that the stop cancels.
        #expect(try await AuditFile(opened.vault).rows.count == before + 5)
    }

    /// An act that is rolled back leaves nothing, and the chain goes on without a gap.
    @Test func anActThatFailsLeavesNoEntry() async throws {
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        let before = try await AuditFile(opened.vault).rows
        await #expect(throws: Refusal.self) {
            _ = try await opened.vault.decideContact(
                Sample.wish("dec_1", of: person), under: Sample.terms(), at: Sample.start
            ) { _ in throw Refusal() }
        }
        #expect(try await AuditFile(opened.vault).rows == before)
        try await opened.vault.audit(.sample())
        let report = try await AuditFile(opened.vault).verified()
        #expect(report.rows == before.count + 1)
    }

    /// A body opens with the keys and stands nowhere in clear.
    @Test func aBodyIsSealed() async throws {
        let opened = try OpenedVault()
        let secret = Array("Wilhelmina asked".utf8)
        let entry = AuditEntry(
            merchant: Sample.merchant, act: .login, subject: .person("per_1"), body: secret, at: Sample.start)
        try await opened.vault.audit(entry)
        let row = try #require(try await AuditFile(opened.vault).rows.first)
        #expect(row.body?.count ?? 0 > secret.count)
        #expect(try await opened.vault.auditBody(row.header) == secret)
        await #expect(throws: VaultError.tooLarge(what: "an audit entry's body", limit: AuditEntry.bodyLimit)) {
            let body = [UInt8](repeating: 0, count: AuditEntry.bodyLimit + 1)
            try await opened.vault.audit(
                AuditEntry(merchant: "", act: .login, subject: .person("p"), body: body, at: Sample.start))
        }
    }

    /// A name that could be somebody's own is not taken into a header.
    @Test func anActorIsNeverFreeText() async throws {
        #expect(AuditActor("Wilhelmina's friend") == nil)
        #expect(AuditActor("key_7h3k") != nil)
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        let reason = try #require(AccessReason(actor: "Wilhelmina", reason: "complaint 12"))
        _ = try await opened.vault.open(person, of: Sample.merchant, for: reason, at: Sample.start)
        #expect(try await AuditFile(opened.vault).rows.last?.header.actor == .somebody)
        let records = try await opened.vault.accessRecords(of: Sample.merchant, limit: 1, at: Sample.start)
        #expect(records.first?.reason == reason)
    }

    /// No statement of the product can change, move or remove an entry, a head or a root before its term.
    @Test(arguments: [
        "UPDATE audit_rows SET subject = 'per_x'", "UPDATE audit_rows SET expires_at = 0", "DELETE FROM audit_rows",
        "INSERT OR REPLACE INTO audit_rows SELECT * FROM audit_rows WHERE sequence = 1",
        "UPDATE audit_heads SET hash = x'00'", "DELETE FROM audit_heads", "UPDATE audit_roots SET root = x'00'",
        "UPDATE audit_roots SET swept_at = 1", "DELETE FROM audit_roots",
    ])
    func theTablesOnlyGrow(sql: String) async throws {
        let opened = try OpenedVault()
        try await opened.vault.audit(.sample())
        try await opened.vault.audit(.sample(at: Sample.start.days(1)))
        try await opened.vault.close()
        let queue = try DatabaseQueue(path: opened.dataPath + "/livecarts.db")
        await #expect(throws: DatabaseError.self) { try await queue.write { db in try db.execute(sql: sql) } }
        try queue.close()
    }
}
