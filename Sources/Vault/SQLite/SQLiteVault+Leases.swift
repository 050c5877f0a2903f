package import Commerce
import GRDB

extension SQLiteVault: CallLeaseStore {
    package func lease(
        _ call: CallKey, to node: NodeID, until lapse: WallTime, takingOver: Bool, at now: WallTime
    ) async throws -> Bool {
        try await writer.write { db in
            let before = try String.fetchOne(
                db, sql: "SELECT node FROM call_leases WHERE call = ?", arguments: [call.call.text])
            // One statement decides and writes: of two nodes that ask, one gets it.
            try db.execute(
                sql: """
                    INSERT INTO call_leases (call, merchant, node, lease_until, expires_at)
                    SELECT call, merchant, ?, ?, expires_at FROM calls
                    WHERE call = ? AND merchant = ? AND ended_at IS NULL
                    ON CONFLICT (call) DO UPDATE SET node = excluded.node, lease_until = excluded.lease_until
                    WHERE node = excluded.node OR lease_until <= ? OR ?
                    """,
                arguments: [
                    node.text, lapse.millisecondsSince1970, call.call.text, call.merchant.text,
                    now.millisecondsSince1970, takingOver,
                ])
            guard db.changesCount == 1 else { return false }
            if let before, before != node.text { try self.audit(.takenOver(call, at: now), db) }
            return true
        }
    }

    package func renewLeases(of node: NodeID, until lapse: WallTime, at now: WallTime) async throws -> Int {
        try await writer.write { db in
            // The rows of ended calls serve nobody any more.
            try db.execute(
                sql: """
                    DELETE FROM call_leases WHERE node = ? AND call IN (SELECT call FROM calls WHERE ended_at IS NOT NULL)
                    """,
                arguments: [node.text])
            try db.execute(
                sql: "UPDATE call_leases SET lease_until = ? WHERE node = ?",
                arguments: [lapse.millisecondsSince1970, node.text])
            return db.changesCount
        }
    }

    package func giveUpLease(of call: CallKey, by node: NodeID) async throws {
        try await writer.write { db in
            try db.execute(
                sql: "UPDATE call_leases SET lease_until = 0 WHERE call = ? AND node = ?",
                arguments: [call.call.text, node.text])
        }
    }

    package func lapsedCalls(at now: WallTime) async throws -> [CallSummary] {
        let lapsed = try await read { db in
            try String.fetchSet(
                db, sql: "SELECT call FROM call_leases WHERE lease_until <= ?",
                arguments: [now.millisecondsSince1970])
        }
        guard !lapsed.isEmpty else { return [] }
        return try await liveCalls(at: now).filter { lapsed.contains($0.key.call.text) }
    }

    package func holdJob(of call: CallSummary, until lapse: WallTime, at now: WallTime) async throws -> Job? {
        try await writer.write { db in
            try Row.fetchOne(
                db,
                sql: """
                    UPDATE jobs SET state = 'leased', lease_until = ?
                    WHERE job = (
                        SELECT job FROM jobs
                        WHERE merchant = ? AND person = ? AND cart = ? AND purpose = ? AND state IN ('leased', 'waiting')
                        ORDER BY state, due, job LIMIT 1)
                    RETURNING *
                    """,
                arguments: [
                    lapse.millisecondsSince1970, call.key.merchant.text, call.person.text, call.cart.text,
                    JobPurpose.callCart.rawValue,
                ]
            ).map(Job.init)
        }
    }

    package func contentKey(of call: CallKey, at now: WallTime) async throws -> ContentKey? {
        let scope = try await contentScope(of: call, at: now)
        return try VaultError.translating { try keys.existing(scope).map { ContentKey($0.key) } }
    }
}
