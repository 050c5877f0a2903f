extension DataSchema {
    /// The consent texts that were published, each for good, and who is told of a stop.
    ///
    /// A notice has no number where the person is known: the profile has it as long as it may be read.
    static let ledger = """
        CREATE TABLE consent_texts (
            merchant TEXT NOT NULL,
            text_id TEXT NOT NULL,
            channel TEXT NOT NULL,
            language TEXT NOT NULL,
            text TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            published_at INTEGER NOT NULL,
            expires_at INTEGER CHECK (expires_at IS NULL),
            PRIMARY KEY (merchant, text_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER consent_texts_are_never_edited BEFORE UPDATE ON consent_texts
        BEGIN SELECT RAISE(ABORT, 'consent texts are never edited'); END;
        CREATE TRIGGER consent_texts_stay BEFORE DELETE ON consent_texts
        BEGIN SELECT RAISE(ABORT, 'consent texts stay'); END;
        CREATE TABLE stop_notices (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            merchant TEXT NOT NULL,
            suppression INTEGER NOT NULL,
            person TEXT,
            receiver TEXT NOT NULL,
            state TEXT NOT NULL,
            failures INTEGER NOT NULL DEFAULT 0,
            due INTEGER NOT NULL,
            number BLOB,
            settled_at INTEGER,
            expires_at INTEGER,
            UNIQUE (suppression, receiver)
        ) STRICT;
        CREATE INDEX stop_notices_due ON stop_notices (due) WHERE state = 'waiting';
        CREATE INDEX stop_notices_by_expiry ON stop_notices (expires_at) WHERE expires_at IS NOT NULL;
        """
}
