import GRDB

extension DataSchema {
    /// Who stands in which arm of a trial, and what orders came.
    ///
    /// The rows that are counted name nobody. The way from a person to them lies in tables of its own, which end sooner and go with an
    /// erasure: what is left can be counted, and belongs to no one any more.
    static func registerLift(_ migrator: inout DatabaseMigrator) {
        migrator.registerMigration("6-lift") { db in try db.execute(sql: lift) }
    }

    private static let lift = """
        CREATE TABLE trial_people (
            trial INTEGER PRIMARY KEY AUTOINCREMENT,
            merchant TEXT NOT NULL,
            arm TEXT NOT NULL CHECK (arm IN ('contacted', 'held_out')),
            since INTEGER NOT NULL,
            is_moved INTEGER NOT NULL DEFAULT 0,
            talked_ms INTEGER NOT NULL DEFAULT 0,
            texts INTEGER NOT NULL DEFAULT 0,
            expires_at INTEGER
        ) STRICT;
        CREATE INDEX trial_people_by_time ON trial_people (merchant, since);
        CREATE INDEX trial_people_by_expiry ON trial_people (expires_at) WHERE expires_at IS NOT NULL;
        CREATE TABLE trial_links (
            merchant TEXT NOT NULL,
            person TEXT NOT NULL,
            epoch INTEGER NOT NULL,
            trial INTEGER NOT NULL,
            kept_from INTEGER NOT NULL,
            expires_at INTEGER,
            PRIMARY KEY (merchant, person, epoch)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX trial_links_by_expiry ON trial_links (expires_at) WHERE expires_at IS NOT NULL;
        CREATE TABLE orders (
            merchant TEXT NOT NULL,
            order_index TEXT NOT NULL,
            placed_at INTEGER NOT NULL,
            currency TEXT NOT NULL,
            total_minor INTEGER NOT NULL,
            margin_minor INTEGER,
            attribution TEXT NOT NULL CHECK (attribution IN ('direct', 'assisted', 'none')),
            reason TEXT NOT NULL,
            trial INTEGER,
            kept_from INTEGER NOT NULL,
            expires_at INTEGER,
            PRIMARY KEY (merchant, order_index)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX orders_by_time ON orders (merchant, placed_at);
        CREATE INDEX orders_by_trial ON orders (trial) WHERE trial IS NOT NULL;
        CREATE INDEX orders_by_expiry ON orders (expires_at) WHERE expires_at IS NOT NULL;
        CREATE TABLE order_links (
            merchant TEXT NOT NULL,
            order_index TEXT NOT NULL,
            person TEXT NOT NULL,
            kept_from INTEGER NOT NULL,
            expires_at INTEGER,
            PRIMARY KEY (merchant, order_index)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX order_links_by_person ON order_links (merchant, person);
        CREATE INDEX order_links_by_expiry ON order_links (expires_at) WHERE expires_at IS NOT NULL;
        """
}
