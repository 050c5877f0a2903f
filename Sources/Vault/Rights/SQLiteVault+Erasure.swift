package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    package func erase(
        _ person: PersonID, of merchant: MerchantID, under mandate: RightsMandate, at now: WallTime
    ) async throws -> ErasureReceipt {
        try await erase(person, of: merchant, under: mandate, by: mandate.actor, at: now)
    }

    package func unfinishedErasures() async throws -> [UnfinishedErasure] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT merchant, person, begun_at FROM erasures WHERE finished_at IS NULL ORDER BY begun_at, person
                    """
            ).map { row in
                UnfinishedErasure(
                    merchant: MerchantID(row[0] as String), person: PersonID(row[1] as String),
                    begunAt: WallTime(millisecondsSince1970: row[2]))
            }
        }
    }

    @discardableResult
    package func completeErasures(at now: WallTime) async throws -> [ErasureReceipt] {
        let open = try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT merchant, person FROM erasures WHERE finished_at IS NULL OR held = 1
                    ORDER BY begun_at, person
                    """
            ).map { (MerchantID($0[0] as String), PersonID($0[1] as String)) }
        }
        var receipts: [ErasureReceipt] = []
        for (merchant, person) in open {
            let begun = try await writer.write { db in
                try self.beginErasure(of: person, merchant, under: nil, by: .runtime, at: now, db)
            }
            if let begun { receipts.append(try await finish(begun, at: now)) }
        }
        return receipts
    }

    package func erasureProof(
        of person: PersonID, merchant: MerchantID, at now: WallTime
    ) async throws -> ErasureProof? {
        try await read { db in
            guard let stored = try self.storedErasure(of: person, merchant, db), let proof = stored.proof,
                let finishedAt = stored.finishedAt
            else { return nil }
            if let end = stored.expiresAt, end <= now { return nil }
            return try self.dated(proof, finishedAt: finishedAt, at: now)
        }
    }

    private func erase(
        _ person: PersonID, of merchant: MerchantID, under mandate: RightsMandate, by actor: AuditActor,
        at now: WallTime
    ) async throws -> ErasureReceipt {
        // First nothing new begins and nothing is queued; then the keys go; what follows only tidies up what nobody can read any more.
        let begun = try await writer.write { db in
            try self.beginErasure(of: person, merchant, under: mandate, by: actor, at: now, db)
        }
        if let begun { return try await finish(begun, at: now) }
        guard let proof = try await erasureProof(of: person, merchant: merchant, at: now) else {
            throw VaultError.expired(RetainedRow(table: "erasures", row: person.text))
        }
        let live = try await read { db in try Self.liveCalls(with: person, merchant, db) }
        return ErasureReceipt(proof: proof, liveCalls: live)
    }

    private func finish(_ begun: BegunErasure, at now: WallTime) async throws -> ErasureReceipt {
        try VaultError.translating { try destroyKeys(of: begun, at: now) }
        let finished = try await writer.write { db in try self.finishErasure(begun, at: now, db) }
        removeTapes(finished.files)
        return ErasureReceipt(
            proof: try VaultError.translating { try dated(finished.proof, finishedAt: now, at: now) },
            liveCalls: begun.liveCalls)
    }

    /// Says from when on no back-up opens, as of now.
    private func dated(_ proof: ErasureProof, finishedAt: WallTime, at now: WallTime) throws -> ErasureProof {
        var proof = proof
        let end = RetentionClass.backup.end(from: finishedAt) ?? finishedAt
        let retired = try keys.rootsRetired(before: finishedAt)
        let since = [retired, end].compactMap(\.self).min() ?? end
        proof.backupsSince = since <= now ? since.iso8601 : nil
        return proof
    }
}

extension RightsMandate {
    /// Who acts by it, as the audit names them.
    var actor: AuditActor {
        switch self {
        case .request(_, let actor): actor
        case .order(let reason): reason.auditActor
        }
    }
}

extension WallTime {
    /// `2026-11-20T19:10:00Z`; milliseconds are cut off.
    package var iso8601: String {
        Date(timeIntervalSince1970: Double(millisecondsSince1970 / 1000)).formatted(.iso8601)
    }
}
