import Commerce
import Compliance
import GRDB
import Testing
import Vault

struct ExpiryTests {
    /// Each table, one second before and one second after its limit, with no sweeper anywhere.
    @Test(arguments: ExpiryCheck.all)
    func nothingIsReadPastItsLimit(_ check: ExpiryCheck) async throws {
        let end = try #require(check.end)
        for (moment, isRead) in [(end - .seconds(1), true), (end + .seconds(1), false)] {
            let opened = try OpenedVault()
            try await check.write(opened.vault)
            #expect(try await check.isRead(opened.vault, moment) == isRead, "\(isRead ? "before" : "after") the limit")
        }
    }

    /// A stop has no end.
    @Test func aSuppressionOutlivesEverything() async throws {
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        _ = try await opened.vault.suppress(
            NewSuppression(
                merchant: Sample.merchant, subject: .person(person), reason: .key, key: "k", at: Sample.start))
        let late = Sample.start + .seconds(40 * 365 * 86_400)
        #expect(try await opened.vault.isSuppressed(person, of: Sample.merchant, at: late))
        let again = try await opened.vault.upsertPerson(try Sample.profile(), of: Sample.merchant, at: late)
        #expect(again == person)
    }

    /// A table that nobody thought of here fails this test.
    @Test func everyTableIsChecked() async throws {
        let opened = try OpenedVault()
        try await opened.vault.close()
        let file = try DatabaseQueue(path: opened.dataPath + "/livecarts.db")
        let tables = try await file.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                    AND name NOT IN ('grdb_migrations', 'identity') ORDER BY name
                    """)
        }
        // Stops never end by themselves, and a merchant's settings hold no person and stay while they are in force. Holds and leases
        // are not read past their own, earlier ends. A restriction holds until it is lifted.
        // A switch names nobody and stays until it is turned off; nor does a merchant's own number.
        // Old accesses are read with the audit; its heads and roots name nobody and stay. A destruction holds nothing and ends when it is done.
        // Consent texts name nobody, and somebody's consent may stand on each.
        let checked =
            ExpiryCheck.all.map(\.table) + [
                "suppressions", "merchant_settings", "retention_settings", "legal_holds", "legal_hold_classes",
                "call_leases", "restrictions", "access_records", "audit_heads", "audit_roots", "content_destructions",
                "consent_texts", "switches", "calling_numbers",
            ]
        #expect(Set(tables) == Set(checked))
        for table in tables {
            let columns = try await file.read { db in try db.columns(in: table).map(\.name) }
            #expect(columns.contains("merchant") && columns.contains("expires_at"), "\(table)")
        }
    }
}
