package import Commerce
import Compliance
import GRDB

extension SQLiteVault: TextStore {
    package func accepted(_ job: JobID, as message: CarrierMessageID, at now: WallTime) async throws {
        try await writer.write { db in
            let merchant = try String.fetchOne(
                db, sql: "SELECT merchant FROM jobs WHERE job = ?", arguments: [job.text])
            guard let merchant else { throw VaultError.unknownJob(job) }
            try db.execute(
                sql: """
                    UPDATE jobs SET state = 'done', lease_until = NULL
                    WHERE job = ? AND state IN ('waiting', 'leased', 'acting')
                    """,
                arguments: [job.text])
            let isFirst = db.changesCount == 1
            let known = try Self.delivery(of: message, db)
            try db.execute(
                sql: """
                    INSERT INTO text_messages (message, merchant, job, delivery, updated_at, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (message) DO UPDATE SET
                        merchant = excluded.merchant, job = excluded.job, expires_at = excluded.expires_at
                    """,
                arguments: [
                    message.text, merchant, job.text, (known ?? .accepted).rawValue, now.millisecondsSince1970,
                    Retention.expiry(.callDetail, of: MerchantID(merchant), from: now, db),
                ])
            guard isFirst else { return }
            try self.audit(.text(job, of: MerchantID(merchant), AuditDetail(what: "posted"), at: now), db)
        }
    }

    package func note(
        _ delivery: TextDelivery, of message: CarrierMessageID, consuming item: InboxID, at now: WallTime
    ) async throws {
        try await writer.write { db in
            try Self.consume(item, at: now, db)
            let known = try Self.delivery(of: message, db)
            let state = known?.after(delivery) ?? delivery
            guard state != known else { return }
            // Of a text that is not ours, or not known to be yet, no more is kept than of the webhook that told of it.
            try db.execute(
                sql: """
                    INSERT INTO text_messages (message, merchant, delivery, updated_at, expires_at)
                    VALUES (?, '', ?, ?, ?)
                    ON CONFLICT (message) DO UPDATE SET delivery = excluded.delivery, updated_at = excluded.updated_at
                    """,
                arguments: [
                    message.text, state.rawValue, now.millisecondsSince1970,
                    Retention.expiry(.rawWebhook, of: "", from: now, db),
                ])
        }
    }

    package func texts(of call: CallKey, at now: WallTime) async throws -> [TextRecord] {
        try await texts(
            where: "j.merchant = ? AND j.call = ?", [call.merchant.text, call.call.text], order: "j.due, j.job",
            limit: nil, at: now)
    }

    package func texts(
        to person: PersonID, of merchant: MerchantID, limit: Int, at now: WallTime
    ) async throws -> [TextRecord] {
        try await texts(
            where: "j.merchant = ? AND j.person = ?", [merchant.text, person.text], order: "j.due DESC, j.job",
            limit: limit, at: now)
    }

    package func texts(
        in state: JobState, of merchant: MerchantID?, limit: Int, at now: WallTime
    ) async throws -> [TextRecord] {
        try await texts(
            where: "j.state = ? AND (? IS NULL OR j.merchant = ?)", [state.rawValue, merchant?.text, merchant?.text],
            order: "j.due DESC, j.job", limit: limit, at: now)
    }

    private func texts(
        where condition: String, _ arguments: StatementArguments, order: String, limit: Int?, at now: WallTime
    ) async throws -> [TextRecord] {
        let sql = """
            SELECT j.*, m.message AS message, m.delivery AS delivery, m.updated_at AS told_at FROM jobs j
            LEFT JOIN text_messages m ON m.job = j.job AND (m.expires_at IS NULL OR m.expires_at > ?)
            WHERE \(condition) AND j.purpose <> ? AND (j.expires_at IS NULL OR j.expires_at > ?)
            ORDER BY \(order) LIMIT ?
            """
        let moment = now.millisecondsSince1970
        let all = [moment] + arguments + [JobPurpose.callCart.rawValue, moment, limit ?? -1]
        return try await read { db in try Row.fetchAll(db, sql: sql, arguments: all).map(TextRecord.init) }
    }

    private static func delivery(of message: CarrierMessageID, _ db: Database) throws -> TextDelivery? {
        let word = try String.fetchOne(
            db, sql: "SELECT delivery FROM text_messages WHERE message = ?", arguments: [message.text])
        return try word.map { try TextDelivery(stored: $0, of: message.text) }
    }
}

extension TextDelivery {
    fileprivate init(stored word: String, of message: String) throws {
        guard let known = TextDelivery(rawValue: word) else {
            throw VaultError.damaged(RetainedRow(table: "text_messages", row: message))
        }
        self = known
    }
}

extension TextRecord {
    /// Reads a row of a job with the columns `message`, `delivery` and `told_at`.
    fileprivate init(_ row: Row) throws {
        let message: String? = row["message"]
        self.init(
            job: try Job(row), message: message.map { CarrierMessageID($0) },
            delivery: try (row["delivery"] as String?).map { try TextDelivery(stored: $0, of: message ?? "") },
            updatedAt: WallTime(row["told_at"] as Int64?))
    }
}
