package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault: AccessRecordStore {
    package func accessRecords(of merchant: MerchantID, limit: Int, at now: WallTime) async throws -> [AccessRecord] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT kind, subject, at, reason FROM access_records
                    WHERE merchant = ? AND \(Retention.isKept) ORDER BY id DESC LIMIT ?
                    """,
                arguments: [merchant.text, now.millisecondsSince1970, limit]
            ).map { row in
                let subject = AccessRecord.Subject(kind: row[0], name: row[1])
                let at = WallTime(millisecondsSince1970: row[2])
                let cell = Self.reasonCell(subject, at)
                guard
                    let reason = try self.open(SealedReason.self, row[3], in: cell, under: .house(merchant, .auditLog))
                        .reason
                else { throw VaultError.damaged(cell.retained) }
                return AccessRecord(merchant: merchant, subject: subject, reason: reason, at: at)
            }
        }
    }

    /// Writes down an access, in the transaction that makes it. The reason is an operator's free text and so is sealed too.
    func record(_ access: AccessRecord, _ db: Database) throws {
        let reason = try sealValue(
            SealedReason(access.reason), in: Self.reasonCell(access.subject, access.at),
            under: .house(access.merchant, .auditLog), at: access.at)
        try db.execute(
            sql: """
                INSERT INTO access_records (merchant, kind, subject, at, reason, expires_at) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                access.merchant.text, access.subject.kind, access.subject.name, access.at.millisecondsSince1970, reason,
                Retention.expiry(.auditLog, from: access.at),
            ])
    }

    private static func reasonCell(_ subject: AccessRecord.Subject, _ at: WallTime) -> SealedCell {
        SealedCell(
            table: "access_records", column: "reason",
            row: "\(subject.kind)/\(subject.name)/\(at.millisecondsSince1970)")
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
    fileprivate init(kind: String, name: String) {
        switch kind {
        case "person": self = .person(PersonID(name))
        case "tape": self = .tape(CallID(name))
        default: self = .content(CallID(name))
        }
    }

    fileprivate var kind: String {
        switch self {
        case .person: "person"
        case .content: "content"
        case .tape: "tape"
        }
    }

    fileprivate var name: String {
        switch self {
        case .person(let person): person.text
        case .content(let call), .tape(let call): call.text
        }
    }
}
