import GRDB

extension DataSchema {
    /// API keys and second persons' approvals. What decides is sealed: whoever can only write to the database makes no key and widens
    /// none. The columns in clear are for finding rows and for the sweeper.
    static func registerAccess(_ migrator: inout DatabaseMigrator) {
        migrator.registerMigration("3-access") { db in
            try db.execute(
                sql: """
                    CREATE TABLE access_keys (
                        key TEXT PRIMARY KEY,
                        merchant TEXT NOT NULL,
                        name TEXT NOT NULL,
                        record BLOB NOT NULL,
                        created_at INTEGER NOT NULL,
                        revoked_at INTEGER,
                        expires_at INTEGER
                    ) STRICT;
                    CREATE UNIQUE INDEX access_keys_by_name ON access_keys (name) WHERE revoked_at IS NULL;
                    CREATE INDEX access_keys_by_expiry ON access_keys (expires_at) WHERE expires_at IS NOT NULL;
                    CREATE TABLE access_approvals (
                        approval TEXT PRIMARY KEY,
                        merchant TEXT NOT NULL,
                        asker TEXT NOT NULL,
                        record BLOB NOT NULL,
                        asked_at INTEGER NOT NULL,
                        expires_at INTEGER
                    ) STRICT;
                    CREATE INDEX access_approvals_by_asker ON access_approvals (asker, asked_at);
                    CREATE INDEX access_approvals_by_expiry ON access_approvals (expires_at)
                        WHERE expires_at IS NOT NULL;
                    """)
        }
    }
}
