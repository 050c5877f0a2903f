import GRDB

extension DataSchema {
    /// What merchants chose to keep for how long, legal holds, and receipts of what was destroyed; and what the sweeper finds by.
    ///
    /// The hold's person and reason are sealed; whom and what it holds is not, so that a deletion can spare it in its own statement.
    static func retention(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE retention_settings (
                    merchant TEXT NOT NULL,
                    class TEXT NOT NULL,
                    keep TEXT NOT NULL,
                    set_at INTEGER NOT NULL,
                    expires_at INTEGER,
                    PRIMARY KEY (merchant, class)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE legal_holds (
                    hold TEXT PRIMARY KEY,
                    merchant TEXT NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('person', 'call', 'merchant')),
                    subject TEXT NOT NULL,
                    details BLOB NOT NULL,
                    began_at INTEGER NOT NULL,
                    until INTEGER NOT NULL,
                    expires_at INTEGER
                ) STRICT;
                CREATE INDEX legal_holds_by_subject ON legal_holds (merchant, subject);
                CREATE TABLE legal_hold_classes (
                    hold TEXT NOT NULL REFERENCES legal_holds (hold) ON DELETE CASCADE,
                    class TEXT NOT NULL,
                    merchant TEXT NOT NULL,
                    expires_at INTEGER,
                    PRIMARY KEY (hold, class)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE destruction_receipts (
                    number INTEGER PRIMARY KEY AUTOINCREMENT,
                    job TEXT NOT NULL,
                    merchant TEXT NOT NULL,
                    class TEXT NOT NULL,
                    what TEXT NOT NULL,
                    count INTEGER NOT NULL,
                    first_end INTEGER NOT NULL,
                    last_end INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    hash TEXT NOT NULL,
                    expires_at INTEGER
                ) STRICT;
                ALTER TABLE contents ADD COLUMN kept_from INTEGER;
                UPDATE contents SET kept_from = expires_at - 7776000000;
                """)
        for table in [
            "access_records", "call_handles", "call_records", "calls", "carts", "consents", "contact_attempts",
            "contents", "decisions", "destruction_receipts", "inbox", "jobs", "legal_holds", "offer_answers", "offers",
            "people", "person_numbers", "scripts", "tapes", "text_messages",
        ] {
            try db.execute(sql: "CREATE INDEX \(table)_by_expiry ON \(table) (expires_at) WHERE expires_at IS NOT NULL")
        }
    }
}
