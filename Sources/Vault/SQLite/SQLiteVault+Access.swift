package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault: AccessRecordStore {
    package func accessRecords(of merchant: MerchantID, limit: Int, at now: WallTime) async throws -> [AccessRecord] {
        try await read { db in
            let chained = try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM audit_rows
                    WHERE merchant = ? AND act = ? AND \(Retention.isKept) ORDER BY id DESC LIMIT ?
                    """,
                arguments: [merchant.text, AuditAct.access.rawValue, now.millisecondsSince1970, limit]
            ).compactMap { row in try self.accessRecord(Self.auditRow(row)) }
            guard chained.count < limit else { return chained }
            return try chained
                + self.unchainedAccessRecords(of: merchant, limit: limit - chained.count, at: now, db)
        }
    }

    /// Writes down an access, in the transaction that makes it. Actor and reason may be an operator's free text and so are sealed.
    func record(_ access: AccessRecord, _ db: Database) throws {
        let body = try SealedJSON.encode(SealedReason(access.reason))
        try audit(
            AuditEntry(
                merchant: access.merchant, actor: AuditActor(access.reason.actor) ?? .somebody, act: .access,
                subject: access.subject.audited, body: [UInt8](body), at: access.at), db)
    }

    /// Reads an entry about an access of one of the three kinds; nil for one about anything else.
    private func accessRecord(_ row: AuditRow) throws -> AccessRecord? {
        guard let subject = AccessRecord.Subject(row.header.subject) else { return nil }
        let name = Self.auditName(row.header.node, row.header.day, row.header.sequence)
        guard let bytes = try openAuditBody(row.body.map { Data($0) }, row: name, row.header.merchant) else {
            return nil
        }
        let retained = RetainedRow(table: "audit_rows", row: name)
        guard let reason = try SealedJSON.decode(SealedReason.self, from: bytes, of: retained).reason else {
            throw VaultError.damaged(retained)
        }
        return AccessRecord(merchant: row.header.merchant, subject: subject, reason: reason, at: row.header.at)
    }

    /// Accesses from before there were chains.
    private func unchainedAccessRecords(
        of merchant: MerchantID, limit: Int, at now: WallTime, _ db: Database
    ) throws -> [AccessRecord] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT kind, subject, at, reason FROM access_records
                WHERE merchant = ? AND \(Retention.isKept) ORDER BY id DESC LIMIT ?
                """,
            arguments: [merchant.text, now.millisecondsSince1970, limit]
        ).map { row in
            let (kind, name, at): (String, String, Int64) = (row[0], row[1], row[2])
            let cell = SealedCell(table: "access_records", column: "reason", row: "\(kind)/\(name)/\(at)")
            guard let subject = AuditSubject.Kind(rawValue: kind).map({ AuditSubject($0, name) }),
                let known = AccessRecord.Subject(subject),
                let reason = try self.open(SealedReason.self, row[3], in: cell, under: .house(merchant, .auditLog))
                    .reason
            else { throw VaultError.damaged(cell.retained) }
            return AccessRecord(
                merchant: merchant, subject: known, reason: reason, at: WallTime(millisecondsSince1970: at))
        }
    }
}

/// A reason as it is written before it is sealed.
private struct SealedReason: Codable {
    let actor: String
    let text: String

    init(_ reason: AccessReason) {
        self.actor = reason.actor
        self.text = reason.reason
    }

    var reason: AccessReason? { AccessReason(actor: actor, reason: text) }
}

extension AccessRecord.Subject {
    fileprivate init?(_ subject: AuditSubject) {
        switch subject.kind {
        case .person: self = .person(PersonID(subject.name))
        case .content: self = .content(CallID(subject.name))
        case .tape: self = .tape(CallID(subject.name))
        case .number, .call, .cart, .offer, .job, .decision, .script, .merchant, .key, .proof, .case, .vault, .hold,
            .receipt, .approval, .voice:
            return nil
        }
    }

    fileprivate var audited: AuditSubject {
        switch self {
        case .person(let person): .person(person)
        case .content(let call): .content(call)
        case .tape(let call): .tape(call)
        }
    }
}
