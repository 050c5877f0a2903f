package import Commerce
import Compliance
import Crypto
import Dialogue
import Foundation
import GRDB
import Operations

extension SQLiteVault: JobStore {
    package func enqueue(_ job: NewJob, at now: WallTime) async throws -> JobID {
        try await writer.write { db in try self.enqueueAudited(job, at: now, db) }
    }

    package func job(_ id: JobID, at now: WallTime) async throws -> Job? {
        try await read { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM jobs WHERE job = ? AND \(Retention.isKept)",
                arguments: [id.text, now.millisecondsSince1970]
            ).map(Job.init)
        }
    }

    package func leaseDueJobs(
        for purposes: [JobPurpose], limit: Int, until lapse: WallTime, at now: WallTime
    ) async throws -> [Job] {
        // The raw values are words of our own.
        let wanted = purposes.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try await writer.write { db in
            try self.settleLapsed(at: now, db)
            return try Row.fetchAll(
                db,
                sql: """
                    UPDATE jobs SET state = 'leased', attempts = attempts + 1, lease_until = ?
                    WHERE job IN (
                        SELECT job FROM jobs
                        WHERE state = 'waiting' AND due <= ? AND purpose IN (\(wanted)) AND \(Retention.isKept)
                        ORDER BY due, job LIMIT ?)
                    RETURNING *
                    """,
                arguments: [
                    lapse.millisecondsSince1970, now.millisecondsSince1970, now.millisecondsSince1970, limit,
                ]
            ).map(Job.init).sorted { ($0.work.due, $0.id) < ($1.work.due, $1.id) }
        }
    }

    package func begin(_ id: JobID, at now: WallTime) async throws -> Bool {
        try await writer.write { db in try self.beginAudited(id, at: now, db) }
    }

    package func settle(_ id: JobID, as state: JobState, at now: WallTime) async throws {
        guard state.isSettled else { throw VaultError.storeFailed("job \(id): \(state.rawValue) settles nothing") }
        try await writer.write { db in
            try Self.checkKnown(id, db)
            try self.moveJobs(
                """
                state = ?, lease_until = NULL WHERE job = ? AND state IN ('waiting', 'leased', 'acting')
                """,
                [state.rawValue, id.text], at: now, db)
        }
    }

    package func postpone(_ id: JobID, until due: WallTime, at now: WallTime) async throws {
        try await writer.write { db in
            try Self.checkKnown(id, db)
            try self.moveJobs(
                """
                state = CASE WHEN ?1 < stale_at THEN 'waiting' ELSE 'cancelled' END, due = ?1, lease_until = NULL
                WHERE job = ?2 AND state = 'leased'
                """,
                [due.millisecondsSince1970, id.text], at: now, db)
        }
    }

    package func fail(_ id: JobID, retryAt due: WallTime, at now: WallTime) async throws -> JobState {
        try await writer.write { db in
            try Self.checkKnown(id, db)
            try self.moveJobs(
                """
                failures = failures + 1, due = ?1, lease_until = NULL,
                    state = CASE WHEN failures + 1 < ?2 AND ?1 < stale_at THEN 'waiting' ELSE 'failed' END
                WHERE job = ?3 AND state = 'leased'
                """,
                [due.millisecondsSince1970, Job.failureLimit, id.text], at: now, db)
            let state = try String.fetchOne(db, sql: "SELECT state FROM jobs WHERE job = ?", arguments: [id.text])
            guard let state = state.flatMap(JobState.init(rawValue:)) else {
                throw VaultError.damaged(RetainedRow(table: "jobs", row: id.text))
            }
            return state
        }
    }

    package func jobs(in state: JobState, limit: Int, at now: WallTime) async throws -> [Job] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM jobs WHERE state = ? AND \(Retention.isKept) ORDER BY due DESC, job LIMIT ?",
                arguments: [state.rawValue, now.millisecondsSince1970, limit]
            ).map(Job.init)
        }
    }

    package func dueJobs(limit: Int, at now: WallTime) async throws -> [Job] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM jobs WHERE state = 'waiting' AND due <= ? AND \(Retention.isKept)
                    ORDER BY due, job LIMIT ?
                    """,
                arguments: [now.millisecondsSince1970, now.millisecondsSince1970, limit]
            ).map(Job.init)
        }
    }

    package func countDueJobs(for purposes: [JobPurpose], at now: WallTime) async throws -> Int {
        let wanted = purposes.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try await read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM jobs
                    WHERE state = 'waiting' AND due <= ? AND purpose IN (\(wanted)) AND \(Retention.isKept)
                    """,
                arguments: [now.millisecondsSince1970, now.millisecondsSince1970]) ?? 0
        }
    }

    package func nextJobDue(at now: WallTime) async throws -> WallTime? {
        try await read { db in
            WallTime(
                try Int64.fetchOne(
                    db, sql: "SELECT min(due) FROM jobs WHERE state = 'waiting' AND \(Retention.isKept)",
                    arguments: [now.millisecondsSince1970]))
        }
    }
}

// MARK: - Inside a transaction

extension SQLiteVault {
    static func enqueue(_ job: NewJob, at now: WallTime, _ db: Database) throws -> JobID {
        let id = JobID("job_" + name(of: "\(job.merchant.text)|\(job.key)"))
        try db.execute(
            sql: """
                INSERT INTO jobs (job, merchant, key, person, cart, purpose, due, stale_at, call, text, offer, rule,
                    state, attempts, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [
                id.text, job.merchant.text, job.key, job.person.text, job.cart?.text, job.purpose.rawValue,
                job.due.millisecondsSince1970, job.expires.millisecondsSince1970, job.call?.text, job.text?.text,
                job.offer?.text, job.rule?.rawValue, Retention.expiry(.callDetail, of: job.merchant, from: now, db),
            ])
        return id
    }

    /// Moves a leased job to its act; false when it is no longer held.
    static func begin(_ id: JobID, at now: WallTime, _ db: Database) throws -> Bool {
        try db.execute(
            sql: "UPDATE jobs SET state = 'acting' WHERE job = ? AND state = 'leased' AND lease_until > ?",
            arguments: [id.text, now.millisecondsSince1970])
        return db.changesCount == 1
    }

    /// Cancels what is queued for whoever has this number; what is in its act already can no longer be stopped here. The text that
    /// confirms the stop is the one thing left.
    func cancelJobs(
        behind index: NumberPseudonym, of merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> Int {
        try moveJobs(
            """
            state = 'cancelled', lease_until = NULL
            WHERE merchant = ? AND state IN ('waiting', 'leased') AND purpose <> ? AND person IN (
                SELECT person FROM person_numbers WHERE merchant = ? AND number_index = ?)
            """,
            [merchant.text, JobPurpose.confirmStop.rawValue, merchant.text, index.text], at: now, db)
    }

    func cancelJobs(about cart: CartID, of merchant: MerchantID, at now: WallTime, _ db: Database) throws -> Int {
        try moveJobs(
            """
            state = 'cancelled', lease_until = NULL
            WHERE merchant = ? AND cart = ? AND state IN ('waiting', 'leased') AND purpose <> ?
            """,
            [merchant.text, cart.text, JobPurpose.confirmStop.rawValue], at: now, db)
    }

    /// What its holder did not finish: a lease gives the job back, an act leaves it unknown for ever, and what is stale is dropped.
    private func settleLapsed(at now: WallTime, _ db: Database) throws {
        let moment = now.millisecondsSince1970
        try moveJobs(
            """
            failures = failures + 1, lease_until = NULL,
                state = CASE WHEN failures + 1 < ? THEN 'waiting' ELSE 'failed' END
            WHERE state = 'leased' AND lease_until <= ?
            """,
            [Job.failureLimit, moment], at: now, db)
        try moveJobs(
            "state = 'unknown', lease_until = NULL WHERE state = 'acting' AND lease_until <= ?", [moment], at: now, db)
        try moveJobs("state = 'cancelled' WHERE state = 'waiting' AND stale_at <= ?", [moment], at: now, db)
    }

    private static func checkKnown(_ id: JobID, _ db: Database) throws {
        guard try Int.fetchOne(db, sql: "SELECT 1 FROM jobs WHERE job = ?", arguments: [id.text]) != nil else {
            throw VaultError.unknownJob(id)
        }
    }

    /// Sixteen bytes of a text's SHA-256 in hex: the same name for the same key, on any node.
    private static func name(of key: String) -> String {
        SHA256.hash(data: Data(key.utf8)).prefix(16).map(hexDigits).joined()
    }
}

extension Job {
    /// Reads a row of the table.
    init(_ row: Row) throws {
        let name: String = row["job"]
        let ruleName: String? = row["rule"]
        let rule = ruleName.flatMap(RetryRule.init(rawValue:))
        guard let purpose = JobPurpose(rawValue: row["purpose"]), let state = JobState(rawValue: row["state"]),
            ruleName == rule?.rawValue
        else {
            throw VaultError.damaged(RetainedRow(table: "jobs", row: name))
        }
        let work = NewJob(
            key: row["key"], merchant: MerchantID(row["merchant"] as String), person: PersonID(row["person"] as String),
            cart: (row["cart"] as String?).map { CartID($0) }, purpose: purpose,
            due: WallTime(millisecondsSince1970: row["due"]), expires: WallTime(millisecondsSince1970: row["stale_at"]),
            call: (row["call"] as String?).map { CallID($0) }, text: (row["text"] as String?).map { TextID($0) },
            offer: (row["offer"] as String?).map { OfferID($0) }, rule: rule)
        self.init(id: JobID(name), work: work, state: state, attempts: row["attempts"], failures: row["failures"])
    }
}
