package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    package func trialOutcomes(in span: LiftSpan, at now: WallTime) async throws -> TrialOutcomes {
        try await read { db in
            var outcomes = TrialOutcomes()
            outcomes.moved = try Self.movedPeople(in: span, at: now, db)
            for row in try Self.outcomeRows(in: span, at: now, db) {
                let outcome = TrialOutcome(
                    orders: row[2], revenue: row[3], margin: row[4], ordersWithoutMargin: row[5],
                    talked: .milliseconds(row[6] as Int64), texts: row[7])
                switch TrialArm(rawValue: row[1]) {
                case .contacted: outcomes.contacted.append(outcome)
                case .heldOut: outcomes.heldOut.append(outcome)
                case nil: throw VaultError.damaged(RetainedRow(table: "trial_people", row: "\(row[0] as Int64)"))
                }
            }
            return outcomes
        }
    }

    package func attributedOrders(in span: LiftSpan, at now: WallTime) async throws -> [AttributedOrders] {
        try await read { db in
            try Attribution.Kind.allCases.map { kind in
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT count(*), coalesce(sum(total_minor) FILTER (WHERE currency = ?), 0) FROM orders
                        WHERE merchant = ? AND attribution = ? AND placed_at >= ? AND placed_at < ? AND \(Retention.isKept)
                        """,
                    arguments: [
                        span.currency.code, span.merchant.text, kind.rawValue, span.from.millisecondsSince1970,
                        span.to.millisecondsSince1970, now.millisecondsSince1970,
                    ])
                return AttributedOrders(
                    kind: kind, orders: row?[0] ?? 0,
                    revenue: Money(minorUnits: row?[1] ?? 0, currency: span.currency))
            }
        }
    }

    private static func movedPeople(in span: LiftSpan, at now: WallTime, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM trial_people
                WHERE merchant = ? AND since >= ? AND since < ? AND is_moved = 1 AND \(Retention.isKept)
                """,
            arguments: [
                span.merchant.text, span.from.millisecondsSince1970, span.to.millisecondsSince1970,
                now.millisecondsSince1970,
            ]) ?? 0
    }

    /// A row a person: trial, arm, orders, revenue, margin, orders without a margin, milliseconds talked, texts.
    ///
    /// An order in another currency is an order, and adds to no sum.
    private static func outcomeRows(in span: LiftSpan, at now: WallTime, _ db: Database) throws -> [Row] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT t.trial, t.arm, count(o.order_index),
                    coalesce(sum(o.total_minor) FILTER (WHERE o.currency = :currency), 0),
                    coalesce(sum(o.margin_minor) FILTER (WHERE o.currency = :currency), 0),
                    count(o.order_index) FILTER (WHERE o.currency <> :currency OR o.margin_minor IS NULL),
                    t.talked_ms, t.texts
                FROM trial_people t LEFT JOIN orders o ON o.trial = t.trial AND o.placed_at >= t.since
                    AND o.placed_at < t.since + :span AND (o.expires_at IS NULL OR o.expires_at > :now)
                WHERE t.merchant = :merchant AND t.since >= :from AND t.since < :to AND t.is_moved = 0
                    AND (t.expires_at IS NULL OR t.expires_at > :now)
                GROUP BY t.trial ORDER BY t.trial
                """,
            arguments: [
                "currency": span.currency.code, "span": TrialOutcome.span.wholeMilliseconds,
                "now": now.millisecondsSince1970, "merchant": span.merchant.text,
                "from": span.from.millisecondsSince1970, "to": span.to.millisecondsSince1970,
            ])
    }
}

// MARK: - Inside the transaction

extension SQLiteVault {
    /// The person's lot for the epoch, by the merchant's oldest key: a renewed key and an erasure change nothing of it (ATT-2).
    func holdoutDraw(
        of phone: E164, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> HoldoutDraw {
        let epoch = HoldoutEpoch(at: now).number
        return HoldoutDraw(
            hash: try oldestIndex(of: merchant, at: now, db).hash("holdout|\(merchant.text)|\(epoch)|\(phone.text)"))
    }

    /// Takes a person into the arm in which a decision found them, once an epoch; whoever is found in the other arm later is in neither.
    func enrol(_ record: ContactDecisionRecord, _ db: Database) throws {
        guard let arm = record.trialArm else { return }
        let epoch = HoldoutEpoch(at: record.at).number
        let known = try Row.fetchOne(
            db,
            sql: """
                SELECT t.trial, t.arm FROM trial_links l JOIN trial_people t ON t.trial = l.trial
                WHERE l.merchant = ? AND l.person = ? AND l.epoch = ?
                """,
            arguments: [record.merchant.text, record.person.text, epoch])
        if let known {
            guard known[1] != arm.rawValue else { return }
            try db.execute(sql: "UPDATE trial_people SET is_moved = 1 WHERE trial = ?", arguments: [known[0] as Int64])
            return
        }
        try db.execute(
            sql: "INSERT INTO trial_people (merchant, arm, since, expires_at) VALUES (?, ?, ?, ?)",
            arguments: [
                record.merchant.text, arm.rawValue, record.at.millisecondsSince1970,
                Retention.expiry(.orderAttribution, of: record.merchant, from: record.at, db),
            ])
        try db.execute(
            sql: """
                INSERT INTO trial_links (merchant, person, epoch, trial, kept_from, expires_at) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                record.merchant.text, record.person.text, epoch, db.lastInsertedRowID,
                record.at.millisecondsSince1970, Retention.linkExpiry(of: record.merchant, from: record.at, db),
            ])
    }

    /// The newest trial that a person is known to be in.
    static func trial(
        of person: PersonID, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> Int64? {
        try Int64.fetchOne(
            db,
            sql: """
                SELECT trial FROM trial_links WHERE merchant = ? AND person = ? AND \(Retention.isKept)
                ORDER BY epoch DESC LIMIT 1
                """,
            arguments: [merchant.text, person.text, now.millisecondsSince1970])
    }

    /// Counts a text that may be sent, for its cost.
    static func countText(
        to person: PersonID, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws {
        guard let trial = try trial(of: person, merchant, at: now, db) else { return }
        try db.execute(sql: "UPDATE trial_people SET texts = texts + 1 WHERE trial = ?", arguments: [trial])
    }

    /// Counts the time of a call that has just ended, for its cost.
    static func countTalk(in call: CallID, at now: WallTime, _ db: Database) throws {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT merchant, person, ended_at - answered_at FROM calls WHERE call = ?",
                arguments: [call.text]),
            let talked = row[2] as Int64?, talked > 0,
            let trial = try trial(of: PersonID(row[1] as String), MerchantID(row[0] as String), at: now, db)
        else { return }
        try db.execute(
            sql: "UPDATE trial_people SET talked_ms = talked_ms + ? WHERE trial = ?", arguments: [talked, trial])
    }
}
