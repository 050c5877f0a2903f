extension DataSchema {
    /// The chains of the audit. Entries are never edited and go only with their whole day, once it is closed and past its term; heads
    /// grow while their day is open and then stay, as roots do, for ever. `merchant` is empty where the whole vault is meant.
    ///
    /// The triggers hold off mistakes of our own. Who opens the file with other tools is found out by the chain.
    static let audit = """
        CREATE TABLE audit_rows (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            node TEXT NOT NULL,
            day TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            merchant TEXT NOT NULL,
            actor TEXT NOT NULL,
            act TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            at INTEGER NOT NULL,
            body BLOB,
            previous BLOB NOT NULL,
            hash BLOB NOT NULL,
            expires_at INTEGER NOT NULL,
            UNIQUE (day, node, sequence)
        ) STRICT;
        CREATE INDEX audit_rows_by_act ON audit_rows (merchant, act, id);
        CREATE TABLE audit_heads (
            day TEXT NOT NULL,
            node TEXT NOT NULL,
            merchant TEXT NOT NULL DEFAULT '' CHECK (merchant = ''),
            count INTEGER NOT NULL,
            hash BLOB NOT NULL,
            expires_at INTEGER CHECK (expires_at IS NULL),
            PRIMARY KEY (day, node)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE audit_roots (
            day TEXT PRIMARY KEY,
            merchant TEXT NOT NULL DEFAULT '' CHECK (merchant = ''),
            previous BLOB NOT NULL,
            root BLOB NOT NULL,
            swept_at INTEGER,
            expires_at INTEGER CHECK (expires_at IS NULL)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER audit_rows_only_grow BEFORE INSERT ON audit_rows
        WHEN EXISTS (SELECT 1 FROM audit_roots WHERE day = new.day) OR EXISTS (
            SELECT 1 FROM audit_rows WHERE day = new.day AND node = new.node AND sequence = new.sequence)
        BEGIN SELECT RAISE(ABORT, 'a closed day takes no entries, and no entry is written over'); END;
        CREATE TRIGGER audit_rows_are_never_edited BEFORE UPDATE ON audit_rows
        BEGIN SELECT RAISE(ABORT, 'audit entries are never edited'); END;
        CREATE TRIGGER audit_rows_stay BEFORE DELETE ON audit_rows
        WHEN NOT EXISTS (SELECT 1 FROM audit_roots WHERE day = old.day AND swept_at >= old.expires_at)
        BEGIN SELECT RAISE(ABORT, 'audit entries go only with their day, past its term'); END;

        CREATE TRIGGER audit_heads_start BEFORE INSERT ON audit_heads
        WHEN EXISTS (SELECT 1 FROM audit_roots WHERE day = new.day)
            OR EXISTS (SELECT 1 FROM audit_heads WHERE day = new.day AND node = new.node)
        BEGIN SELECT RAISE(ABORT, 'a closed day takes no chains, and no head is written over'); END;
        CREATE TRIGGER audit_heads_only_grow BEFORE UPDATE ON audit_heads
        WHEN new.day <> old.day OR new.node <> old.node OR new.count <> old.count + 1
            OR EXISTS (SELECT 1 FROM audit_roots WHERE day = old.day)
        BEGIN SELECT RAISE(ABORT, 'heads of the audit only grow while their day is open'); END;
        CREATE TRIGGER audit_heads_stay BEFORE DELETE ON audit_heads
        BEGIN SELECT RAISE(ABORT, 'heads of the audit stay'); END;

        CREATE TRIGGER audit_roots_only_grow BEFORE INSERT ON audit_roots
        WHEN EXISTS (SELECT 1 FROM audit_roots WHERE day >= new.day) OR new.swept_at IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'days of the audit are closed in their order'); END;
        CREATE TRIGGER audit_roots_are_swept_from_the_front BEFORE UPDATE ON audit_roots
        WHEN new.day <> old.day OR new.previous <> old.previous OR new.root <> old.root OR old.swept_at IS NOT NULL
            OR new.swept_at IS NULL
            OR EXISTS (SELECT 1 FROM audit_roots WHERE day < old.day AND swept_at IS NULL)
            OR EXISTS (SELECT 1 FROM audit_rows WHERE day = old.day AND expires_at > new.swept_at)
        BEGIN SELECT RAISE(ABORT, 'days of the audit are removed from the front, past their term'); END;
        CREATE TRIGGER audit_roots_stay BEFORE DELETE ON audit_roots
        BEGIN SELECT RAISE(ABORT, 'roots of the audit stay'); END;
        """
}
