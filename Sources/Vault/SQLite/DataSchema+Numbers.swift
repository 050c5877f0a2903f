extension DataSchema {
    /// What became of each dial, beside its call, and the numbers that were stopped for it. A number here is a merchant's own, on show to everybody
    /// it calls, and no person's.
    ///
    /// `dialed_at` is null while nothing was dialed; `counted_from` is when somebody last let a number call again.
    static let numbers = """
        ALTER TABLE calls ADD COLUMN calling_number TEXT;
        ALTER TABLE calls ADD COLUMN dialed_at INTEGER;
        ALTER TABLE calls ADD COLUMN answered_at INTEGER;
        ALTER TABLE calls ADD COLUMN hung_up_at INTEGER;
        ALTER TABLE calls ADD COLUMN hung_up_by TEXT;
        ALTER TABLE calls ADD COLUMN hang_up_cause TEXT;
        ALTER TABLE calls ADD COLUMN sip_status INTEGER;
        CREATE INDEX calls_by_calling_number ON calls (calling_number, dialed_at) WHERE dialed_at IS NOT NULL;
        CREATE TABLE calling_numbers (
            number TEXT PRIMARY KEY,
            merchant TEXT NOT NULL,
            cause TEXT,
            stopped_at INTEGER,
            counted_from INTEGER NOT NULL DEFAULT 0,
            expires_at INTEGER CHECK (expires_at IS NULL)
        ) STRICT, WITHOUT ROWID;
        """
}
