import GRDB

extension DataSchema {
    /// Voices of merchants' speakers. History and statements are evidence and outlive the voice; samples and recorded lines do not.
    static func registerVoices(_ migrator: inout DatabaseMigrator) {
        migrator.registerMigration("4-voices") { db in
            try db.execute(
                sql: """
                    CREATE TABLE voices (
                        voice TEXT PRIMARY KEY,
                        merchant TEXT NOT NULL,
                        created_at INTEGER NOT NULL,
                        over_at INTEGER,
                        expires_at INTEGER
                    ) STRICT;
                    CREATE INDEX voices_by_merchant ON voices (merchant, created_at);
                    CREATE TABLE voice_events (
                        voice TEXT NOT NULL REFERENCES voices (voice) ON DELETE CASCADE,
                        number INTEGER NOT NULL,
                        merchant TEXT NOT NULL,
                        event BLOB NOT NULL,
                        expires_at INTEGER,
                        PRIMARY KEY (voice, number)
                    ) STRICT;
                    CREATE TRIGGER voice_events_are_never_edited
                    BEFORE UPDATE OF voice, number, merchant, event ON voice_events
                    WHEN NOT (
                        new.voice IS old.voice AND new.number IS old.number AND new.merchant IS old.merchant
                        AND (new.event IS old.event OR substr(new.event, 2, 8) IS NOT substr(old.event, 2, 8)))
                    BEGIN SELECT RAISE(ABORT, 'the history of a voice is never edited'); END;
                    CREATE TABLE voice_statements (
                        voice TEXT PRIMARY KEY REFERENCES voices (voice) ON DELETE CASCADE,
                        merchant TEXT NOT NULL,
                        sound BLOB NOT NULL,
                        expires_at INTEGER
                    ) STRICT;
                    CREATE TABLE voice_samples (
                        voice TEXT NOT NULL REFERENCES voices (voice) ON DELETE CASCADE,
                        name TEXT NOT NULL,
                        merchant TEXT NOT NULL,
                        sound BLOB NOT NULL,
                        kept_from INTEGER,
                        expires_at INTEGER,
                        PRIMARY KEY (voice, name)
                    ) STRICT;
                    """)
        }
    }
}
