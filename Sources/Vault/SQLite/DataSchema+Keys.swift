extension DataSchema {
    /// Lets a consent be sealed anew under another key, and its details be wiped by an erasure; it is still never edited, as whoever writes
    /// other words behind the number of another key cannot seal them.
    ///
    /// The index is for finding a person's calls when their key is rotated.
    static let keys = """
        DROP TRIGGER IF EXISTS consents_are_never_edited;
        CREATE TRIGGER consents_are_never_edited
        BEFORE UPDATE OF merchant, person, key, received_at, event, details ON consents
        WHEN NOT (
            new.merchant IS old.merchant AND new.person IS old.person AND new.key IS old.key
            AND new.received_at IS old.received_at
            AND (new.event IS old.event OR substr(new.event, 2, 8) IS NOT substr(old.event, 2, 8))
            AND (new.details IS old.details OR substr(new.details, 2, 8) IS NOT substr(old.details, 2, 8))
            AND (new.details IS NULL OR new.event IS NOT old.event OR new.details IS NOT old.details))
        BEGIN SELECT RAISE(ABORT, 'consents are never edited'); END;
        CREATE INDEX IF NOT EXISTS calls_by_person ON calls (merchant, person);
        """
}
