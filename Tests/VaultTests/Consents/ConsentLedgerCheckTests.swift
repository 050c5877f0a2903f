import Commerce
import Compliance
import Controls
import GRDB
import Testing
import Vault

/// The ledger of consents held against the audit.
struct ConsentLedgerCheckTests {
    private typealias Kind = ConsentLedgerReport.Fault.Kind

    /// Does something to the file with other tools, and gives what is found afterwards.
    private static func faults(after sql: String...) async throws -> [Kind] {
        let opened = try OpenedVault()
        _ = try await Sample.arrive(opened.vault)
        #expect(try await opened.vault.verifyConsents(at: Sample.start).faults.isEmpty)
        try await opened.vault.close()
        let file = try DatabaseQueue(path: opened.dataPath + "/livecarts.db")
        try await file.write { db in
            try db.execute(sql: "DROP TRIGGER consents_are_never_edited")
            for statement in sql { try db.execute(sql: statement) }
        }
        try file.close()
        let vault = try opened.reopened()
        let report = try await vault.verifyConsents(at: Sample.start)
        try await vault.close()
        return report.faults.map(\.kind)
    }

    /// An entry that was changed, exchanged for another, removed or slipped in is found.
    @Test(.controls("CON-4", "RCD-3")) func whatWasDoneToTheLedgerIsFound() async throws {
        #expect(try await Self.faults(after: "UPDATE consents SET event = zeroblob(80) WHERE id = 1") == [.changed])
        #expect(
            try await Self.faults(
                after: "UPDATE consents SET event = (SELECT event FROM consents WHERE id = 2) WHERE id = 1")
                == [.changed])
        #expect(
            try await Self.faults(after: "UPDATE consents SET details = zeroblob(80) WHERE id = 1") == [.proofChanged])
        #expect(try await Self.faults(after: "DELETE FROM consents WHERE id = 2") == [.missing])
        #expect(
            try await Self.faults(
                after: """
                    INSERT INTO consents (merchant, person, key, received_at, event)
                    SELECT merchant, person, 'another', received_at, event FROM consents WHERE id = 1
                    """) == [.slippedIn])
        // A confirmation moved to the front of a revocation changes neither: the time stands in the entry itself.
        #expect(try await Self.faults(after: "UPDATE consents SET received_at = 0").isEmpty)
    }

    /// What a rotation of keys, an erasure and the end of the term do is no fault.
    @Test(.controls("GD-6")) func whatIsDoneByRuleIsNoFault() async throws {
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        try await opened.vault.rotateData(of: Sample.merchant, at: Sample.start)
        #expect(try await opened.vault.verifyConsents(at: Sample.start).faults.isEmpty)
        let mandate = try await VaultConformance.cleared(.erasure, about: person, in: opened.vault)
        _ = try await opened.vault.erase(person, of: Sample.merchant, under: mandate, at: Sample.start)
        let erased = try await opened.vault.verifyConsents(at: Sample.start)
        #expect(erased.faults.isEmpty && erased.entries > 0)
        try await opened.vault.close()
        let file = try DatabaseQueue(path: opened.dataPath + "/livecarts.db")
        try await file.write { db in try db.execute(sql: "DELETE FROM consents") }
        try file.close()
        let end = try #require(RetentionClass.consentEvidence.end(from: Sample.start))
        let vault = try opened.reopened()
        let swept = try await vault.verifyConsents(at: end)
        #expect(swept.faults.isEmpty && swept.ended == erased.entries)
        try await vault.close()
    }
}
