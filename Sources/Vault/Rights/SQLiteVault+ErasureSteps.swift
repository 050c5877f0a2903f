import Commerce
import Compliance
import Foundation
import GRDB

/// What an erasure does in its transactions, and between them.
extension SQLiteVault {
    /// Bars the person from use, and finds out what is to go. Done again it goes on where a dead process or a hold left it.
    ///
    /// - Parameter mandate: nil for one that was begun before.
    /// - Returns: nil when there is nothing left to do, or nothing that may be done yet.
    func beginErasure(
        of person: PersonID, _ merchant: MerchantID, under mandate: RightsMandate?, by actor: AuditActor,
        at now: WallTime, _ db: Database
    ) throws -> BegunErasure? {
        let stored = try storedErasure(of: person, merchant, db)
        var number: NumberPseudonym?
        if stored == nil {
            try Self.checkKnown(person, merchant, db)
            if let mandate { try check(mandate, for: [.erasure], about: person, of: merchant, at: now, db) }
            number = try bar(person, merchant, by: actor, at: now, db)
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
        ).map { CallID($0) }
        let plan = ErasurePlan(
            erasing: person, calls: calls, holds: try legalHolds(of: merchant, endingAfter: now, db), at: now)
        if let stored, stored.finishedAt != nil {
            guard stored.isHeld, plan.held.count < stored.proof?.held.count ?? 0 || plan.isWhole else { return nil }
        }
        return BegunErasure(
            person: person, merchant: merchant, actor: actor, begunAt: stored?.begunAt ?? now, plan: plan,
            calls: calls.map { CallKey(merchant: merchant, call: $0) },
            liveCalls: try Self.liveCalls(with: person, merchant, db), number: number,
            earlier: stored?.finishedAt == nil ? nil : stored?.proof)
    }

    /// Takes every consent back, suppresses the number and forgets whose it is: what is taken in for it from now on is somebody else.
    func bar(
        _ person: PersonID, _ merchant: MerchantID, by actor: AuditActor, at now: WallTime, _ db: Database
    ) throws -> NumberPseudonym? {
        let name = Self.randomName()
        _ = try withdraw(person, of: merchant, key: "erasure/\(name)", at: now, reason: .erasure, db)
        let suppression = try Int.fetchOne(
            db, sql: "SELECT id FROM suppressions WHERE merchant = ? AND key = ?",
            arguments: [merchant.text, "rights/erasure/\(name)"])
        try db.execute(
            sql: "INSERT INTO erasures (merchant, person, suppression, begun_at) VALUES (?, ?, ?, ?)",
            arguments: [merchant.text, person.text, suppression, now.millisecondsSince1970])
        let number = try Self.numberIndex(of: person, merchant, db)
        try db.execute(
            sql: "DELETE FROM person_numbers WHERE merchant = ? AND person = ?",
            arguments: [merchant.text, person.text])
        try audit(
            AuditEntry(merchant: merchant, actor: actor, act: .keyDestruction, subject: .person(person), at: now), db)
        return number
    }

    /// Destroys the keys and writes that down in the log of erasures first.
    func destroyKeys(of begun: BegunErasure, at now: WallTime) throws {
        // A process that died knew the number; it stands in the suppression that it wrote.
        let number = try begun.number ?? database.read { db in try Self.barredNumber(begun.person, begun.merchant, db) }
        let mark = Tombstone(
            .erased(begun.person, begun.merchant), vault: keys.vaultID, at: begun.begunAt, number: number)
        try keys.destroy(begun.scopes, erasing: begun.earlier == nil ? mark : nil, at: now)
    }

    private static func barredNumber(
        _ person: PersonID, _ merchant: MerchantID, _ db: Database
    ) throws -> NumberPseudonym? {
        try String.fetchOne(
            db,
            sql: """
                SELECT s.number_index FROM erasures e JOIN suppressions s ON s.id = e.suppression
                WHERE e.merchant = ? AND e.person = ?
                """,
            arguments: [merchant.text, person.text]
        ).map { NumberPseudonym($0) }
    }

    /// Removes what no key opens any more, brings what the law keeps down to what it asks for, and proves it.
    func finishErasure(_ begun: BegunErasure, at now: WallTime, _ db: Database) throws -> FinishedErasure {
        let stored = try storedErasure(of: begun.person, begun.merchant, db)
        if let proof = stored?.proof, stored?.finishedAt != nil, begun.earlier == nil {
            // Another process went on with it meanwhile.
            return FinishedErasure(proof: proof, files: [])
        }
        let (removed, files) = try removeRows(of: begun, db)
        var proof = proof(of: begun, removedRows: removed, removedTapes: files.count, at: now)
        proof.audit = try audit(
            AuditEntry(
                merchant: begun.merchant, actor: begun.actor, act: .erasure, subject: .proof(of: proof), at: now), db)
        try db.execute(
            sql: """
                UPDATE erasures SET finished_at = ?, proof = ?, held = ?, expires_at = ? WHERE merchant = ? AND person = ?
                """,
            arguments: [
                now.millisecondsSince1970, String(decoding: try proof.json(), as: UTF8.self), !begun.plan.isWhole,
                // While something is held, nothing may forget that its use is barred.
                begun.plan.isWhole ? try Retention.expiry(.privacyCase, of: begun.merchant, from: now, db) : nil,
                begun.merchant.text, begun.person.text,
            ])
        try noteErasures(db)
        return FinishedErasure(proof: proof, files: files)
    }

    private func removeRows(of begun: BegunErasure, _ db: Database) throws -> (rows: Int, files: [String]) {
        var removed = 0
        var files: [String] = []
        for call in begun.calls {
            if !begun.plan.isHeld(.words(call.call)) {
                try db.execute(sql: "DELETE FROM contents WHERE call = ?", arguments: [call.call.text])
                removed += db.changesCount
            }
            if !begun.plan.isHeld(.sound(call.call)) {
                files += try String.fetchAll(
                    db, sql: "DELETE FROM tapes WHERE call = ? RETURNING file", arguments: [call.call.text])
            }
        }
        let isProfileHeld = begun.plan.isHeld(.person(.cartSnapshot))
        let areLinksHeld = begun.plan.isHeld(.person(.orderAttribution))
        let tables =
            ["person_numbers", "restrictions"] + (isProfileHeld ? [] : ["people", "carts"])
            + (areLinksHeld ? [] : ["trial_links", "order_links"])
        for table in tables {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE merchant = ? AND person = ?",
                arguments: [begun.merchant.text, begun.person.text])
            removed += db.changesCount
        }
        // What is kept by law is brought down to what the law asks for.
        var wipes = ["UPDATE stop_notices SET person = NULL"]
        if !begun.plan.isHeld(.consentEvidence) { wipes.append("UPDATE consents SET details = NULL") }
        if !begun.plan.isHeld(.privacyCase) { wipes.append("UPDATE rights_cases SET words = NULL") }
        for wipe in wipes {
            try db.execute(
                sql: "\(wipe) WHERE merchant = ? AND person = ?", arguments: [begun.merchant.text, begun.person.text])
        }
        return (removed, files)
    }

    private func proof(
        of begun: BegunErasure, removedRows: Int, removedTapes: Int, at now: WallTime
    ) -> ErasureProof {
        let before = begun.earlier?.scopes ?? []
        let known = Set(before.map(\.digest))
        let destroyed = begun.scopes.filter { !known.contains($0.digest(in: keys.vaultID)) }.map { scope in
            ErasureProof.Scope(
                digest: scope.digest(in: keys.vaultID), retentionClass: scope.retentionClass, destroyedAt: now.iso8601)
        }
        return ErasureProof(
            format: .one, vault: keys.vaultID, merchant: begun.merchant, person: begun.person,
            begunAt: begun.begunAt.iso8601, liveSince: now.iso8601, backupsSince: nil,
            backupsEndBy: (RetentionClass.backup.end(from: now) ?? now).iso8601, scopes: before + destroyed,
            removedRows: (begun.earlier?.removedRows ?? 0) + removedRows,
            removedTapes: (begun.earlier?.removedTapes ?? 0) + removedTapes,
            keptClasses: RetentionClass.allCases.filter(\.survivesErasure).map(\.rawValue),
            held: begun.plan.held.map {
                ErasureProof.Held(
                    hold: $0.hold, retentionClass: $0.target.retentionClass.rawValue, until: $0.until.iso8601)
            }, isSuppressed: true, audit: nil)
    }

    func storedErasure(of person: PersonID, _ merchant: MerchantID, _ db: Database) throws -> StoredErasure? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT begun_at, finished_at, expires_at, held, proof FROM erasures WHERE merchant = ? AND person = ?
                """,
            arguments: [merchant.text, person.text]
        ).map { row in
            StoredErasure(
                begunAt: WallTime(millisecondsSince1970: row[0]), finishedAt: WallTime(row[1] as Int64?),
                expiresAt: WallTime(row[2] as Int64?), isHeld: row[3],
                proof: try (row[4] as String?).map {
                    try SealedJSON.decode(
                        ErasureProof.self, from: Array($0.utf8), of: RetainedRow(table: "erasures", row: person.text))
                })
        }
    }

    /// Removes files of tapes whose rows are gone; one that stays is found by the sweeper, and nothing opens it.
    func removeTapes(_ files: [String]) {
        for file in files { try? FileManager.default.removeItem(at: tapeFolder.appending(path: file)) }
    }
}
