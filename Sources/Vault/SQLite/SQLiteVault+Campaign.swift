import CallCore
import Commerce
import Compliance
import GRDB

/// What a merchant's calls and texts come to together, as a decision counts it.
extension SQLiteVault {
    /// How the calls of the last 30 days went; of a text nothing is counted (DIA-2).
    static func abandonment(of wish: ContactWish, at now: WallTime, _ db: Database) throws -> AbandonmentTally {
        switch wish.channel {
        case .sms: return AbandonmentTally(answered: 0, abandoned: 0)
        case .voiceAI: break
        }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT outcome, count(*) FROM calls
                WHERE merchant = ? AND created_at > ? AND created_at <= ? AND outcome IS NOT NULL AND \(Retention.isKept)
                GROUP BY outcome
                """,
            arguments: [
                wish.merchant.text, (now - AbandonmentTally.span).millisecondsSince1970, now.millisecondsSince1970,
                now.millisecondsSince1970,
            ])
        var (answered, abandoned) = (0, 0)
        for row in rows {
            guard let outcome = CallOutcome(rawValue: row[0]) else {
                throw VaultError.damaged(RetainedRow(table: "calls", row: row[0]))
            }
            if outcome.wasAnsweredByPerson { answered += row[1] }
            if outcome == .abandoned { abandoned += row[1] }
        }
        return AbandonmentTally(answered: answered, abandoned: abandoned)
    }

    /// How much room there is: by the merchant's limit of the channel, and for a call by what its number may dial (DIA-7).
    static func dailyRoom(
        for wish: ContactWish, under terms: ContactTerms, at now: WallTime, _ db: Database
    ) throws -> DailyRoom {
        let limit = terms.merchant.dailyLimits[wish.channel]
        let filling = try limit.flatMap { try Self.filling(wish, limit: $0, at: now, db) }
        switch wish.channel {
        case .sms: return room(limit, [filling])
        case .voiceAI:
            guard let number = terms.callingNumber else { return room(limit, [filling]) }
            let most = min(limit ?? NumberHealth.mostDials, NumberHealth.mostDials)
            return room(most, [filling, try Self.filling(number, limit: most, at: now, db)])
        }
    }

    private static func room(_ limit: Int?, _ fillings: [WallTime?]) -> DailyRoom {
        guard limit != nil else { return .unlimited }
        return fillings.compactMap(\.self).max().map { .fullSince($0) } ?? .left
    }

    /// The contact that fills the merchant's limit of the channel, counting back from now; nil when there is room.
    private static func filling(_ wish: ContactWish, limit: Int, at now: WallTime, _ db: Database) throws -> WallTime? {
        WallTime(
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT at FROM contact_attempts
                    WHERE merchant = ? AND channel = ? AND released_at IS NULL AND at > ? AND \(Retention.isKept)
                    ORDER BY at DESC LIMIT 1 OFFSET ?
                    """,
                arguments: [
                    wish.merchant.text, wish.channel.rawValue, (now - DailyLimits.span).millisecondsSince1970,
                    now.millisecondsSince1970, limit - 1,
                ]))
    }
}
