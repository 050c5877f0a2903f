package import Commerce
import Compliance
import Foundation
import GRDB
import Operations

extension SQLiteVault {
    package func sweep(at now: WallTime) async throws -> SweepOutcome {
        var outcome = SweepOutcome(job: SweepID("swp_" + Self.randomName()))
        for round in 0..<RetentionPlan.roundLimit {
            let plan = try RetentionPlan(try await sweepFacts(at: now))
            if round == 0 {
                (outcome.heldRows, outcome.overdue) = (plan.heldRows, plan.overdue)
                outcome.completedErasures = try await completeErasures(at: now).count
            }
            outcome.missingTapes = plan.missing
            let before = outcome
            for batch in plan.batches { try await destroy(batch, at: now, &outcome) }
            for keys in plan.keys { outcome.destroyedKeys += try await destroy(keys, in: outcome.job, at: now) }
            outcome.removedFiles += try await remove(plan.orphans, in: outcome.job, at: now)
            // What could not be destroyed now will not be in the next round either.
            guard !plan.isEmpty, outcome != before else {
                outcome.isComplete = plan.isEmpty
                return outcome
            }
        }
        return outcome
    }

    /// Deletes rows and writes the receipt in one transaction, then removes the files that the rows named. A crash in between leaves files
    /// without a row, which the next sweep finds.
    private func destroy(_ batch: RetentionPlan.Batch, at now: WallTime, _ outcome: inout SweepOutcome) async throws {
        guard
            let table = RetainedTable.all.first(where: {
                $0.name == batch.table && $0.retentionClass == batch.retentionClass
            })
        else { return }
        let job = outcome.job
        let deleted = try await writer.write { db in
            let deleted = try Self.delete(table, batch, at: now, db)
            if let span = deleted.span {
                try self.receipt(
                    for: table.name, table.retentionClass, of: batch.merchant, count: deleted.count, span, in: job,
                    at: now, db)
            }
            return deleted
        }
        outcome.destroyedRows += deleted.count
        for file in deleted.files
        where (try? FileManager.default.removeItem(at: tapeFolder.appending(path: file))) != nil {
            outcome.removedFiles += 1
        }
    }

    private struct Deleted: Sendable {
        var count = 0
        var span: ClosedRange<WallTime>?
        var files: [String] = []
    }

    private static func delete(
        _ table: RetainedTable, _ batch: RetentionPlan.Batch, at now: WallTime, _ db: Database
    ) throws -> Deleted {
        let moment = now.millisecondsSince1970
        let key = table.key.joined(separator: ", ")
        let isTape = table.name == "tapes"
        let rows = try Row.fetchAll(
            db,
            sql: """
                DELETE FROM \(table.name) WHERE (\(key)) IN (
                    SELECT \(key) FROM \(table.name)
                    WHERE expires_at <= \(moment) AND merchant = ? AND \(table.condition)
                        AND NOT \(table.isHeld(at: moment)) ORDER BY expires_at LIMIT ?)
                RETURNING expires_at\(isTape ? ", file" : "")
                """,
            arguments: [batch.merchant.text, batch.limit])
        let ends = rows.map { WallTime(millisecondsSince1970: $0[0]) }
        var deleted = Deleted(count: rows.count, files: isTape ? rows.map { $0[1] } : [])
        if let first = ends.min(), let last = ends.max() { deleted.span = first...last }
        return deleted
    }

    /// Destroys keys that still seal nothing, looked at in the transaction in which nobody else can write.
    private func destroy(_ keys: [IdleKey], in job: SweepID, at now: WallTime) async throws -> Int {
        try await writer.write { db in
            let idle = try keys.filter { try Self.isIdle($0.scope, at: now, db) }
            guard !idle.isEmpty else { return 0 }
            try self.keys.destroy(idle.map(\.scope), at: now)
            try self.noteErasures(db)
            for (merchant, kept) in Self.kinds(of: idle) {
                let count = idle.count { $0.merchant == merchant && $0.retentionClass == kept }
                try self.receipt(for: "keys", kept, of: merchant, count: count, now...now, in: job, at: now, db)
            }
            return idle.count
        }
    }

    private static func kinds(of keys: [IdleKey]) -> [(MerchantID, RetentionClass)] {
        var kinds: [(MerchantID, RetentionClass)] = []
        for key in keys where !kinds.contains(where: { $0.0 == key.merchant && $0.1 == key.retentionClass }) {
            kinds.append((key.merchant, key.retentionClass))
        }
        return kinds
    }

    private func remove(_ orphans: [String], in job: SweepID, at now: WallTime) async throws -> Int {
        let removed = orphans.count { file in
            (try? FileManager.default.removeItem(at: tapeFolder.appending(path: file))) != nil
        }
        guard removed > 0 else { return 0 }
        try await writer.write { db in
            try self.receipt(
                for: "orphan tape files", .recordingAudio, of: "", count: removed, now...now, in: job, at: now, db)
        }
        return removed
    }
}
