extension DataSchema {
    /// Lets a consent be sealed anew under another key, and still never be edited: only the number of the key in its header may change.
    ///
    /// Whoever changes the words as well cannot seal them. The index is for finding a person's calls when their key is rotated.
    static let keys = """
        DROP TRIGGER IF EXISTS consents_are_never_edited;
        CREATE TRIGGER consents_are_never_edited
        BEFORE UPDATE OF merchant, person, key, received_at, event, details ON consents
        WHEN new.merchant IS NOT old.merchant OR new.person IS NOT old.person OR new.key IS NOT old.key
            OR new.received_at IS NOT old.received_at
            OR (new.event IS NOT old.event AND substr(new.event, 2, 8) IS substr(old.event, 2, 8))
            OR (new.details IS NOT old.details AND substr(new.details, 2, 8) IS substr(old.details, 2, 8))
        BEGIN SELECT RAISE(ABORT, 'consents are never edited'); END;
        CREATE INDEX IF NOT EXISTS calls_by_person ON calls (merchant, person);
        """
}
