package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    package func erase(
        _ person: PersonID, of merchant: MerchantID, under mandate: RightsMandate, at now: WallTime
    ) async throws -> ErasureReceipt {
        if let proof = try await erasureProof(of: person, merchant: merchant, at: now) {
            let live = try await read { db in try Self.liveCalls(with: person, merchant, db) }
            return ErasureReceipt(proof: proof, liveCalls: live)
        }
        // First nothing new begins and nothing is queued; then the keys go; what follows only tidies up what nobody can read any more.
        let begun = try await writer.write { db in
            try self.beginErasure(of: person, merchant, under: mandate, at: now, db)
        }
        for scope in begun.scopes { try VaultError.translating { try keys.destroy(scope, at: now) } }
        let finished = try await writer.write { db in try self.finishErasure(begun, at: now, db) }
        for file in finished.files { try? FileManager.default.removeItem(at: tapeFolder.appending(path: file)) }
        return ErasureReceipt(proof: finished.proof, liveCalls: begun.liveCalls)
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

    package func erasureProof(
        of person: PersonID, merchant: MerchantID, at now: WallTime
    ) async throws -> ErasureProof? {
        try await read { db in
            let text = try String.fetchOne(
                db,
                sql: """
                    SELECT proof FROM erasures
                    WHERE merchant = ? AND person = ? AND finished_at IS NOT NULL AND \(Retention.isKept)
                    """,
                arguments: [merchant.text, person.text, now.millisecondsSince1970])
            return try text.map {
                try SealedJSON.decode(
                    ErasureProof.self, from: Array($0.utf8), of: RetainedRow(table: "erasures", row: person.text))
            }
        }
    }
}

/// An erasure between its two transactions.
private struct BegunErasure: Sendable {
    let person: PersonID
    let merchant: MerchantID
    let begunAt: WallTime
    let scopes: [KeyScope]
    let calls: [CallKey]
    let liveCalls: [CallKey]
}

/// An erasure whose files are still to be removed.
private struct FinishedErasure: Sendable {
    let proof: ErasureProof
    let files: [String]
}

// MARK: - Inside the transactions

extension SQLiteVault {
    private func beginErasure(
        of person: PersonID, _ merchant: MerchantID, under mandate: RightsMandate, at now: WallTime, _ db: Database
    ) throws -> BegunErasure {
        let earlier = try Int64.fetchOne(
            db, sql: "SELECT begun_at FROM erasures WHERE merchant = ? AND person = ?",
            arguments: [merchant.text, person.text])
        if earlier == nil {
            try Self.checkKnown(person, merchant, db)
            try check(mandate, for: [.erasure], about: person, of: merchant, at: now, db)
            let name = Self.randomName()
            _ = try withdraw(person, of: merchant, key: "erasure/\(name)", at: now, reason: .erasure, db)
            let suppression = try Int.fetchOne(
                db, sql: "SELECT id FROM suppressions WHERE merchant = ? AND key = ?",
                arguments: [merchant.text, "rights/erasure/\(name)"])
            try db.execute(
                sql: "INSERT INTO erasures (merchant, person, suppression, begun_at) VALUES (?, ?, ?, ?)",
                arguments: [merchant.text, person.text, suppression, now.millisecondsSince1970])
        }
        // The text that confirms a stop too: nothing is sent to somebody erased.
        try db.execute(
            sql: """
                UPDATE jobs SET state = 'cancelled', lease_until = NULL
                WHERE merchant = ? AND person = ? AND state IN ('waiting', 'leased')
                """,
            arguments: [merchant.text, person.text])
        let calls = try String.fetchAll(
            db, sql: "SELECT call FROM calls WHERE merchant = ? AND person = ? ORDER BY call",
            arguments: [merchant.text, person.text]
        ).map { CallKey(merchant: merchant, call: CallID($0)) }
        let classes = RetentionClass.allCases.filter { !$0.survivesErasure }
        return BegunErasure(
            person: person, merchant: merchant, begunAt: WallTime(earlier) ?? now,
            scopes: classes.map { .person(person, merchant, $0) }
                + calls.flatMap { [.content($0, person), .sound($0, person)] }, calls: calls,
            liveCalls: try Self.liveCalls(with: person, merchant, db))
    }

    private func finishErasure(_ begun: BegunErasure, at now: WallTime, _ db: Database) throws -> FinishedErasure {
        var removed = 0
        var files: [String] = []
        for call in begun.calls {
            try db.execute(sql: "DELETE FROM contents WHERE call = ?", arguments: [call.call.text])
            removed += db.changesCount
            files += try String.fetchAll(
                db, sql: "DELETE FROM tapes WHERE call = ? RETURNING file", arguments: [call.call.text])
        }
        for table in ["people", "person_numbers", "carts", "restrictions"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE merchant = ? AND person = ?",
                arguments: [begun.merchant.text, begun.person.text])
            removed += db.changesCount
        }
        // What is kept by law is brought down to what the law asks for.
        for wipe in [
            "UPDATE consents SET details = NULL", "UPDATE rights_cases SET words = NULL",
        ] {
            try db.execute(
                sql: "\(wipe) WHERE merchant = ? AND person = ?",
                arguments: [begun.merchant.text, begun.person.text])
        }
        let proof = proof(of: begun, removedRows: removed, removedTapes: files.count, at: now)
        try db.execute(
            sql: """
                UPDATE erasures SET finished_at = ?, proof = ?, expires_at = ? WHERE merchant = ? AND person = ?
                """,
            arguments: [
                now.millisecondsSince1970, String(decoding: try SealedJSON.encode(proof), as: UTF8.self),
                try Retention.expiry(.privacyCase, of: begun.merchant, from: now, db), begun.merchant.text,
                begun.person.text,
            ])
        try witness(.erasure, of: begun.merchant, .person(begun.person), at: now, db)
        return FinishedErasure(proof: proof, files: files)
    }

    private func proof(
        of begun: BegunErasure, removedRows: Int, removedTapes: Int, at now: WallTime
    ) -> ErasureProof {
        let end = RetentionClass.backup.end(from: now) ?? now
        return ErasureProof(
            format: .one, vault: keys.vaultID, merchant: begun.merchant, person: begun.person,
            begunAt: begun.begunAt.iso8601, liveSince: now.iso8601, backupsSince: nil, backupsEndBy: end.iso8601,
            scopes: begun.scopes.map { scope in
                ErasureProof.Scope(
                    digest: scope.digest(in: keys.vaultID), retentionClass: scope.retentionClass,
                    destroyedAt: now.iso8601)
            },
            removedRows: removedRows, removedTapes: removedTapes,
            keptClasses: RetentionClass.allCases.filter(\.survivesErasure).map(\.rawValue), isSuppressed: true)
    }
}

extension WallTime {
    /// `2026-11-20T19:10:00Z`; milliseconds are cut off.
    var iso8601: String {
        Date(timeIntervalSince1970: Double(millisecondsSince1970 / 1000)).formatted(.iso8601)
    }
}
