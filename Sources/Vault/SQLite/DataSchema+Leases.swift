extension DataSchema {
    /// Which node a live call belongs to.
    static let leases = """
        CREATE TABLE call_leases (
            call TEXT PRIMARY KEY REFERENCES calls (call) ON DELETE CASCADE,
            merchant TEXT NOT NULL,
            node TEXT NOT NULL,
            lease_until INTEGER NOT NULL,
            expires_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX call_leases_by_node ON call_leases (node);
        """
}
