import GRDB

/// The tables of the data, by migration. A migration is never edited after its release; a later one is added.
///
/// Every row names its merchant and bears the moment from which it is no longer read (`expires_at`, null for what never ends by itself);
/// times are milliseconds since 1970; what is personal is a BLOB sealed for its very place.
enum DataSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            for part in [
                identity, inbox, calls, people, consents, suppressions, commerce, jobs, contact, content, published,
                access,
            ] {
                try db.execute(sql: part)
            }
        }
        migrator.registerMigration("2") { db in try db.execute(sql: texts) }
        migrator.registerMigration("3-leases") { db in try db.execute(sql: leases) }
        migrator.registerMigration("3-retry") { db in try db.execute(sql: "ALTER TABLE jobs ADD COLUMN rule TEXT") }
        migrator.registerMigration("3-keys") { db in try db.execute(sql: keys) }
        migrator.registerMigration("3-retention") { db in try retention(db) }
        registerRights(&migrator)
        migrator.registerMigration("3-audit") { db in try db.execute(sql: audit) }
        registerAccess(&migrator)
        migrator.registerMigration("3-erasures") { db in try db.execute(sql: erasures) }
        migrator.registerMigration("4-ledger") { db in try db.execute(sql: ledger) }
        registerVoices(&migrator)
        registerLift(&migrator)
        migrator.registerMigration("4-numbers") { db in try db.execute(sql: numbers) }
        return migrator
    }

    private static let identity = """
        CREATE TABLE identity (only INTEGER PRIMARY KEY CHECK (only = 1), vault TEXT NOT NULL) STRICT;
        """

    private static let inbox = """
        CREATE TABLE inbox (
            id INTEGER PRIMARY KEY,
            source TEXT NOT NULL,
            item TEXT NOT NULL,
            merchant TEXT NOT NULL,
            body BLOB,
            received_at INTEGER NOT NULL,
            consumed_at INTEGER,
            expires_at INTEGER,
            UNIQUE (source, item),
            CHECK ((body IS NULL) = (consumed_at IS NOT NULL))
        ) STRICT;
        CREATE INDEX inbox_pending ON inbox (id) WHERE consumed_at IS NULL;
        """

    private static let calls = """
        CREATE TABLE calls (
            call TEXT PRIMARY KEY,
            merchant TEXT NOT NULL,
            person TEXT NOT NULL,
            cart TEXT NOT NULL,
            script TEXT NOT NULL,
            number BLOB,
            created_at INTEGER NOT NULL,
            ended_at INTEGER,
            outcome TEXT,
            expires_at INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX calls_one_live_a_person ON calls (merchant, person) WHERE ended_at IS NULL;
        CREATE INDEX calls_by_time ON calls (merchant, created_at, outcome);
        CREATE INDEX calls_by_cart ON calls (merchant, cart);
        CREATE TABLE call_handles (
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            call TEXT NOT NULL REFERENCES calls (call) ON DELETE CASCADE,
            merchant TEXT NOT NULL,
            expires_at INTEGER,
            PRIMARY KEY (kind, value)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE call_records (
            call TEXT NOT NULL REFERENCES calls (call) ON DELETE CASCADE,
            sequence INTEGER NOT NULL,
            merchant TEXT NOT NULL,
            line TEXT NOT NULL,
            expires_at INTEGER,
            PRIMARY KEY (call, sequence)
        ) STRICT, WITHOUT ROWID;
        """

    private static let people = """
        CREATE TABLE person_numbers (
            merchant TEXT NOT NULL,
            number_index TEXT NOT NULL,
            person TEXT NOT NULL UNIQUE,
            created_at INTEGER NOT NULL,
            expires_at INTEGER,
            PRIMARY KEY (merchant, number_index)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE people (
            person TEXT PRIMARY KEY,
            merchant TEXT NOT NULL,
            phone BLOB NOT NULL,
            external_id BLOB,
            first_name BLOB,
            email BLOB,
            locale BLOB,
            age BLOB,
            shipping BLOB,
            billing BLOB,
            time_zone BLOB,
            updated_at INTEGER NOT NULL,
            expires_at INTEGER
        ) STRICT;
        """

    private static let consents = """
        CREATE TABLE consents (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            merchant TEXT NOT NULL,
            person TEXT NOT NULL,
            key TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            event BLOB NOT NULL,
            details BLOB,
            expires_at INTEGER,
            UNIQUE (merchant, key)
        ) STRICT;
        CREATE INDEX consents_by_person ON consents (merchant, person, id);
        CREATE TRIGGER consents_are_never_edited
        BEFORE UPDATE OF merchant, person, key, received_at, event, details ON consents
        BEGIN SELECT RAISE(ABORT, 'consents are never edited'); END;
        """

    private static let suppressions = """
        CREATE TABLE suppressions (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            merchant TEXT NOT NULL,
            key TEXT NOT NULL,
            number_index TEXT NOT NULL,
            scope TEXT NOT NULL,
            reason TEXT NOT NULL,
            call TEXT,
            words INTEGER,
            cancelled_jobs INTEGER NOT NULL DEFAULT 0,
            at INTEGER NOT NULL,
            expires_at INTEGER,
            UNIQUE (merchant, key)
        ) STRICT;
        CREATE INDEX suppressions_by_number ON suppressions (merchant, number_index);
        """

    private static let contact = """
        CREATE TABLE decisions (
            decision TEXT PRIMARY KEY,
            merchant TEXT NOT NULL,
            person TEXT NOT NULL,
            at INTEGER NOT NULL,
            record BLOB NOT NULL,
            expires_at INTEGER
        ) STRICT;
        CREATE INDEX decisions_by_person ON decisions (merchant, person, at);
        CREATE TABLE contact_attempts (
            id INTEGER PRIMARY KEY,
            merchant TEXT NOT NULL,
            key TEXT NOT NULL,
            person TEXT NOT NULL,
            cart TEXT,
            call TEXT,
            channel TEXT NOT NULL,
            purpose TEXT NOT NULL,
            at INTEGER NOT NULL,
            released_at INTEGER,
            expires_at INTEGER,
            UNIQUE (merchant, key)
        ) STRICT;
        CREATE INDEX contact_attempts_by_person ON contact_attempts (merchant, person, at);
        CREATE INDEX contact_attempts_by_time ON contact_attempts (merchant, channel, at);
        CREATE TABLE switches (
            merchant TEXT NOT NULL,
            region TEXT NOT NULL,
            since INTEGER NOT NULL,
            expires_at INTEGER,
            PRIMARY KEY (merchant, region)
        ) STRICT, WITHOUT ROWID;
        """

    private static let content = """
        CREATE TABLE contents (
            call TEXT NOT NULL,
            ref INTEGER NOT NULL,
            merchant TEXT NOT NULL,
            words BLOB NOT NULL,
            expires_at INTEGER,
            PRIMARY KEY (call, ref)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tapes (
            call TEXT NOT NULL,
            part INTEGER NOT NULL,
            merchant TEXT NOT NULL,
            file TEXT NOT NULL UNIQUE,
            started_at INTEGER NOT NULL,
            expires_at INTEGER,
            PRIMARY KEY (call, part)
        ) STRICT, WITHOUT ROWID;
        """

    private static let published = """
        CREATE TABLE scripts (
            merchant TEXT NOT NULL,
            version TEXT NOT NULL,
            name TEXT NOT NULL,
            bytes BLOB NOT NULL,
            publication INTEGER NOT NULL,
            expires_at INTEGER,
            PRIMARY KEY (merchant, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE merchant_settings (
            publication INTEGER PRIMARY KEY AUTOINCREMENT,
            merchant TEXT NOT NULL,
            version TEXT NOT NULL,
            bytes BLOB NOT NULL,
            published_at INTEGER NOT NULL,
            expires_at INTEGER
        ) STRICT;
        CREATE INDEX merchant_settings_in_force ON merchant_settings (merchant, publication);
        """

    private static let access = """
        CREATE TABLE access_records (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            merchant TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            at INTEGER NOT NULL,
            reason BLOB NOT NULL,
            expires_at INTEGER
        ) STRICT;
        CREATE INDEX access_records_by_merchant ON access_records (merchant, id);
        """
}
