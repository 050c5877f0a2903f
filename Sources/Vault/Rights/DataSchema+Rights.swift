import GRDB

extension DataSchema {
    /// The tables of requests about data, of what came of them, and of breaches.
    static func registerRights(_ migrator: inout DatabaseMigrator) {
        migrator.registerMigration("3-rights") { db in
            for part in [cases, states, breaches] { try db.execute(sql: part) }
        }
    }

    private static let cases = """
        CREATE TABLE rights_cases (
            id TEXT PRIMARY KEY,
            merchant TEXT NOT NULL,
            key TEXT NOT NULL,
            person TEXT,
            kind TEXT NOT NULL,
            record BLOB NOT NULL,
            words BLOB,
            received_at INTEGER NOT NULL,
            closed_at INTEGER,
            expires_at INTEGER,
            UNIQUE (merchant, key)
        ) STRICT;
        CREATE INDEX rights_cases_by_time ON rights_cases (merchant, received_at);
        CREATE INDEX rights_cases_by_person ON rights_cases (merchant, person);
        """

    /// What holds for a person because of a request: neither ends by itself while it holds.
    private static let states = """
        CREATE TABLE restrictions (
            merchant TEXT NOT NULL,
            person TEXT NOT NULL,
            since INTEGER NOT NULL,
            expires_at INTEGER,
            PRIMARY KEY (merchant, person)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE erasures (
            merchant TEXT NOT NULL,
            person TEXT NOT NULL,
            suppression INTEGER,
            begun_at INTEGER NOT NULL,
            finished_at INTEGER,
            proof TEXT,
            expires_at INTEGER,
            PRIMARY KEY (merchant, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX erasures_unfinished ON erasures (begun_at) WHERE finished_at IS NULL;
        """

    /// What legal holds kept of an erasure, how far the log of erasures was done in these rows, and calls whose words are being destroyed.
    static let erasures = """
        ALTER TABLE erasures ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE identity ADD COLUMN erasures INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE content_destructions (
            call TEXT PRIMARY KEY,
            merchant TEXT NOT NULL,
            person TEXT,
            begun_at INTEGER NOT NULL,
            expires_at INTEGER
        ) STRICT, WITHOUT ROWID;
        """

    private static let breaches = """
        CREATE TABLE breaches (
            id TEXT PRIMARY KEY,
            merchant TEXT NOT NULL,
            record BLOB NOT NULL,
            known_at INTEGER NOT NULL,
            expires_at INTEGER
        ) STRICT;
        CREATE INDEX breaches_by_time ON breaches (merchant, known_at);
        """
}
