package import Commerce
package import Compliance

/// One round of a sweep, decided from what was found: what to destroy, in which order and in what portions.
///
/// A round is small, so that no transaction keeps a call waiting; the sweeper finds facts and plans anew until a plan is empty. Nothing
/// depends on it for secrecy, because every read refuses what has expired by itself.
package struct RetentionPlan: Equatable, Sendable {
    /// The most rows that one transaction destroys.
    package static let batchLimit = 500
    /// The most transactions of rows in one round.
    package static let batchesARound = 40
    /// The most keys that one transaction destroys: each cuts the log of the key database.
    package static let keyBatchLimit = 100
    /// The most rounds of one sweep.
    package static let roundLimit = 200
    /// How long after its end a thing may still lie on the disk (the schedule's rule).
    package static let grace = Duration.seconds(24 * 3600)
    /// A tape's row is written before its file and removed before it; what is younger may be half-way.
    package static let orphanAge = Duration.seconds(3600)
    /// How far the clock may be behind the last destruction before it is not believed.
    package static let clockTolerance = Duration.seconds(300)

    /// Rows of one table to destroy in one transaction, with their receipt.
    package struct Batch: Hashable, Sendable {
        package let table: String
        package let retentionClass: RetentionClass
        package let merchant: MerchantID
        /// The most rows of it.
        package let limit: Int
    }

    /// In this order, each with its own receipt.
    package let batches: [Batch]
    /// Portions of keys to destroy; each key is looked at once more when it is its turn.
    package let keys: [[IdleKey]]
    /// Names of files that no row names.
    package let orphans: [String]
    /// Calls of which a part has a row but no file: told, and left to their limit.
    package let missing: [CallID]
    /// Rows that a legal hold keeps past their limit.
    package let heldRows: Int
    /// How long the oldest thing has been lying past its limit; nil when nothing has been for longer than ``grace``.
    package let overdue: Duration?

    package var isEmpty: Bool { batches.isEmpty && keys.isEmpty && orphans.isEmpty }

    /// Decides a round.
    ///
    /// - Throws: ``SweepRefusal`` when the clock is not to be believed: what is destroyed on its word does not come back.
    package init(_ facts: SweepFacts) throws(SweepRefusal) {
        if let last = facts.lastSweep, facts.now + Self.clockTolerance < last {
            throw .clockIsBehind(lastSweep: last, now: facts.now)
        }
        batches = Self.batches(facts.expired)
        keys = Self.portions(facts.idleKeys)
        heldRows = facts.expired.reduce(0) { $0 + $1.held }
        let oldest = facts.expired.filter { $0.count > 0 }.map(\.oldest).min()
        overdue = oldest.map { facts.now - $0 }.flatMap { $0 > Self.grace ? $0 : nil }
        let named = Set(facts.tapes.map(\.file))
        orphans = facts.files.filter { !named.contains($0.name) && $0.changedAt + Self.orphanAge <= facts.now }
            .map(\.name).sorted()
        let present = Set(facts.files.map(\.name))
        var missing: [CallID] = []
        for tape in facts.tapes.sorted(by: { $0.call < $1.call })
        where !present.contains(tape.file) && tape.startedAt + Self.orphanAge <= facts.now && missing.last != tape.call
        {
            missing.append(tape.call)
        }
        self.missing = missing
    }

    private static func batches(_ expired: [ExpiredRows]) -> [Batch] {
        var batches: [Batch] = []
        for rows in expired where rows.count > 0 {
            for _ in 0..<((rows.count - 1) / batchLimit + 1) {
                // What comes after depends on this having gone first, so a full round ends here.
                guard batches.count < batchesARound else { return batches }
                batches.append(
                    Batch(
                        table: rows.table, retentionClass: rows.retentionClass, merchant: rows.merchant,
                        limit: batchLimit))
            }
        }
        return batches
    }

    private static func portions(_ keys: [IdleKey]) -> [[IdleKey]] {
        stride(from: 0, to: keys.count, by: keyBatchLimit).map { start in
            Array(keys[start..<min(start + keyBatchLimit, keys.count)])
        }
    }
}
