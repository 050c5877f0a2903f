package import Commerce
package import Compliance
import Foundation
import GRDB

extension SQLiteVault: AccessStore {
    package func askApproval(
        for permission: AccessPermission, of merchant: MerchantID?, by key: AccessKeyID, reason: String,
        at now: WallTime
    ) async throws -> Approval {
        guard !reason.isEmpty else { throw AccessError.noReason }
        guard reason.utf8.count <= Approval.reasonLimit else {
            throw VaultError.tooLarge(what: "the reason for an approval", limit: Approval.reasonLimit)
        }
        return try await judged(by: key, at: now) { asker, db in
            let request = try SecondPerson(asking: asker.holder, for: permission, of: merchant, at: now)
            let asked = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM access_approvals WHERE asker = ? AND asked_at > ?",
                arguments: [key.text, (now - SecondPerson.lifetime).millisecondsSince1970])
            guard (asked ?? 0) < Approval.askLimit else { throw AccessError.tooManyAsked(limit: Approval.askLimit) }
            let approval = Approval(
                id: SecondPersonID("apr_" + Self.randomName()), request: request, asker: asker.name, reason: reason)
            try db.execute(
                sql: """
                    INSERT INTO access_approvals (approval, merchant, asker, record, asked_at, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    approval.id.text, approval.house.text, key.text, try self.sealed(approval, at: now),
                    now.millisecondsSince1970,
                    try Retention.expiry(.auditLog, of: approval.house, from: now, db),
                ])
            try self.audit(.asked, of: approval, by: asker, at: now, db)
            return approval
        }
    }

    package func approve(_ id: SecondPersonID, by key: AccessKeyID, at now: WallTime) async throws -> Approval {
        try await judged(by: key, about: id, at: now) { approver, db in
            var approval = try self.approval(id, at: now, db)
            try approval.request.approve(by: approver.holder, at: now)
            approval.approver = approver.name
            try self.save(approval, at: now, db)
            try self.audit(.approved, of: approval, by: approver, at: now, db)
            return approval
        }
    }

    package func useApproval(
        _ id: SecondPersonID, for permission: AccessPermission, of merchant: MerchantID?, by key: AccessKeyID,
        at now: WallTime
    ) async throws -> Approval {
        try await judged(by: key, about: id, at: now) { user, db in
            var approval = try self.approval(id, at: now, db)
            try approval.request.use(by: user.holder, for: permission, of: merchant, at: now)
            try self.save(approval, at: now, db)
            try self.audit(.used, of: approval, by: user, at: now, db)
            return approval
        }
    }

    package func approvals(of merchant: MerchantID?, limit: Int, at now: WallTime) async throws -> [Approval] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT approval, merchant, record FROM access_approvals
                    WHERE (? IS NULL OR merchant = ?) AND \(Retention.isKept) ORDER BY asked_at DESC, approval LIMIT ?
                    """,
                arguments: [merchant?.text, merchant?.text, now.millisecondsSince1970, limit]
            ).map(self.openApproval)
        }
    }

    /// Does something with a key that is of use. A refusal changes nothing but goes into the audit, so it is thrown after the commit.
    private func judged(
        by key: AccessKeyID, about approval: SecondPersonID? = nil, at now: WallTime,
        _ work: @escaping @Sendable (AccessKey, Database) throws -> Approval
    ) async throws -> Approval {
        let outcome = try await writer.write { db -> Result<Approval, SecondPersonRefusal> in
            let holder = try self.usableKey(key, at: now, db)
            do {
                return .success(try work(holder, db))
            } catch let refusal as SecondPersonRefusal {
                if case .write(let skipped) = self.refusals.refused(key, at: now) {
                    let act = AccessAct(
                        kind: .refused, name: holder.name.text, refusal: refusal.code,
                        skipped: skipped > 0 ? skipped : nil)
                    try self.audit(
                        act, .refusal, by: holder.actor, approval.map { .approval($0) } ?? .key(key), of: holder.house,
                        at: now, db)
                }
                return .failure(refusal)
            }
        }
        return try outcome.get()
    }
}

// MARK: - Rows

extension SQLiteVault {
    private func approval(_ id: SecondPersonID, at now: WallTime, _ db: Database) throws -> Approval {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT approval, merchant, record FROM access_approvals WHERE approval = ? AND \(Retention.isKept)",
            arguments: [id.text, now.millisecondsSince1970])
        guard let row else { throw AccessError.unknownApproval(id) }
        return try openApproval(row)
    }

    private func save(_ approval: Approval, at now: WallTime, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE access_approvals SET record = ? WHERE approval = ?",
            arguments: [try sealed(approval, at: now), approval.id.text])
    }

    private func sealed(_ approval: Approval, at now: WallTime) throws -> Data {
        try sealValue(
            StoredApproval(approval), in: Self.approvalCell(approval.id), under: .house(approval.house, .auditLog),
            at: now)
    }

    private func openApproval(_ row: Row) throws -> Approval {
        let id = SecondPersonID(row[0] as String)
        let cell = Self.approvalCell(id)
        let stored = try open(
            StoredApproval.self, row[2], in: cell, under: .house(MerchantID(row[1] as String), .auditLog))
        guard let approval = stored.approval(id) else { throw VaultError.damaged(cell.retained) }
        return approval
    }

    private static func approvalCell(_ id: SecondPersonID) -> SealedCell {
        SealedCell(table: "access_approvals", column: "record", row: id.text)
    }

    private func audit(
        _ kind: AccessAct.Kind, of approval: Approval, by key: AccessKey, at now: WallTime, _ db: Database
    ) throws {
        try audit(
            AccessAct(
                kind: kind, author: key.name.text, reason: kind == .asked ? approval.reason : nil,
                permission: approval.request.permission),
            .accessGrant, by: key.actor, .approval(approval.id), of: approval.house, at: now, db)
    }
}

extension Approval {
    fileprivate var house: MerchantID { request.merchant ?? "" }
}

/// An approval as it is written before it is sealed.
private struct StoredApproval: Codable {
    let request: SecondPerson
    let asker: String
    let approver: String?
    let reason: String

    init(_ approval: Approval) {
        self.request = approval.request
        self.asker = approval.asker.text
        self.approver = approval.approver?.text
        self.reason = approval.reason
    }

    /// Nil when a name is none, which sealing rules out.
    func approval(_ id: SecondPersonID) -> Approval? {
        guard let asker = AccessKeyName(asker) else { return nil }
        return Approval(
            id: id, request: request, asker: asker, approver: approver.flatMap { AccessKeyName($0) }, reason: reason)
    }
}
