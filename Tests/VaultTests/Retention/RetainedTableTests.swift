import Compliance
import GRDB
import Testing

@testable import Vault

struct RetainedTableTests {
    /// A table that the sweeper does not know would keep what has expired for ever.
    @Test func theSweeperKnowsEveryTable() async throws {
        let opened = try OpenedVault()
        try await opened.vault.close()
        let file = try DatabaseQueue(path: opened.dataPath + "/livecarts.db")
        let tables = try await file.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                    AND name NOT IN ('grdb_migrations', 'identity')
                    """)
        }
        let known = RetainedTable.endless.union(RetainedTable.chained).union(RetainedTable.all.map(\.name))
        #expect(Set(tables) == known)
    }

    /// Where a merchant has a choice, a change of it must find from when a row is kept.
    @Test func everySelectableTableTellsWhereItsPeriodBegan() {
        for table in RetainedTable.all where table.retentionClass.isSelectable {
            #expect(table.start != nil, "\(table.name)")
        }
    }
}
