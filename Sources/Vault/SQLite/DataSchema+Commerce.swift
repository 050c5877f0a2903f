/// The tables of carts, offers and queued work, as the first migrations made them.
extension DataSchema {
    static let commerce = """
        CREATE TABLE carts (
            merchant TEXT NOT NULL,
            cart TEXT NOT NULL,
            person TEXT NOT NULL,
            snapshot BLOB,
            state TEXT NOT NULL,
            abandoned_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            expires_at INTEGER,
            PRIMARY KEY (merchant, cart)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX carts_by_person ON carts (merchant, person, abandoned_at);
        CREATE TABLE offers (
            offer TEXT PRIMARY KEY,
            merchant TEXT NOT NULL,
            person TEXT NOT NULL,
            cart TEXT NOT NULL,
            record BLOB NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('reserved', 'released')),
            worth_minor INTEGER NOT NULL,
            currency TEXT NOT NULL,
            granted_at INTEGER NOT NULL,
            expires_at INTEGER,
            UNIQUE (merchant, cart)
        ) STRICT;
        CREATE INDEX offers_by_person ON offers (merchant, person, granted_at);
        CREATE INDEX offers_by_day ON offers (merchant, granted_at);
        CREATE TABLE offer_answers (
            merchant TEXT NOT NULL,
            call TEXT NOT NULL,
            effect TEXT NOT NULL,
            offer TEXT,
            refusal TEXT,
            expires_at INTEGER,
            PRIMARY KEY (merchant, call, effect)
        ) STRICT, WITHOUT ROWID;
        """

    static let jobs = """
        CREATE TABLE jobs (
            job TEXT PRIMARY KEY,
            merchant TEXT NOT NULL,
            key TEXT NOT NULL,
            person TEXT NOT NULL,
            cart TEXT,
            purpose TEXT NOT NULL,
            due INTEGER NOT NULL,
            stale_at INTEGER NOT NULL,
            call TEXT,
            text TEXT,
            offer TEXT,
            state TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            lease_until INTEGER,
            expires_at INTEGER,
            UNIQUE (merchant, key)
        ) STRICT;
        CREATE INDEX jobs_due ON jobs (due) WHERE state = 'waiting';
        CREATE INDEX jobs_held ON jobs (lease_until) WHERE state IN ('leased', 'acting');
        CREATE INDEX jobs_by_person ON jobs (merchant, person);
        """

    /// What became of texts, by the carrier's name for each; `job` is null while a webhook is ahead of the reply to the request.
    static let texts = """
        CREATE TABLE text_messages (
            message TEXT PRIMARY KEY,
            merchant TEXT NOT NULL,
            job TEXT UNIQUE,
            delivery TEXT NOT NULL,
            updated_at INTEGER NOT NULL,
            expires_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX jobs_by_call ON jobs (call) WHERE call IS NOT NULL;
        ALTER TABLE jobs ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
        """
}
