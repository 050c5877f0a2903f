import Foundation
import GRDB

/// The tables of the key database. A migration is never edited after its release; a later one is added.
enum KeySchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(
                sql: """
                    CREATE TABLE identity (
                        only INTEGER PRIMARY KEY CHECK (only = 1),
                        vault TEXT NOT NULL,
                        root_check BLOB NOT NULL
                    ) STRICT;
                    CREATE TABLE data_keys (
                        id INTEGER PRIMARY KEY AUTOINCREMENT,
                        kind TEXT NOT NULL CHECK (kind IN ('wrap', 'index', 'house', 'person', 'content')),
                        merchant TEXT NOT NULL,
                        subject TEXT NOT NULL,
                        class TEXT NOT NULL,
                        person TEXT,
                        version INTEGER NOT NULL,
                        wrapped BLOB,
                        created_at INTEGER NOT NULL,
                        destroyed_at INTEGER,
                        UNIQUE (kind, merchant, subject, class, version),
                        CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
                    ) STRICT;
                    CREATE INDEX data_keys_by_person ON data_keys (merchant, person);
                    """)
        }
        // The spool's own key, wrapped under the root, and how much of the log of erasures has been done here.
        migrator.registerMigration("2") { db in
            try db.execute(
                sql: """
                    ALTER TABLE identity ADD COLUMN spool BLOB;
                    ALTER TABLE identity ADD COLUMN erasures INTEGER NOT NULL DEFAULT 0;
                    """)
        }
        migrator.registerMigration("3") { db in try roots(db) }
        return migrator
    }

    /// Which root keys were ever in force here, by name. Those from before this table are not known; whether all are, matters for as long
    /// as there are back-ups from then.
    private static func roots(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE root_keys (
                    name TEXT PRIMARY KEY,
                    since INTEGER NOT NULL,
                    replaced_at INTEGER,
                    retiring TEXT,
                    retired_at INTEGER
                ) STRICT;
                ALTER TABLE identity ADD COLUMN root_file TEXT;
                ALTER TABLE identity ADD COLUMN roots_known_from INTEGER;
                UPDATE identity SET roots_known_from = unixepoch() * 1000;
                """)
        guard let check = try Data.fetchOne(db, sql: "SELECT root_check FROM identity") else { return }
        try db.execute(
            sql: "INSERT INTO root_keys (name, since) VALUES (?, 0)", arguments: [RootKeyName(check: check).text])
    }
}
