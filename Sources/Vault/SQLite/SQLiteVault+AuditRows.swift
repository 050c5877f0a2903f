import Commerce
import Compliance
import Foundation
import GRDB

/// How the chains stand in the tables.
extension SQLiteVault {
    static func auditRow(_ row: Row) throws -> AuditRow {
        let node = NodeID(row["node"] as String)
        let day = try auditDay(row["day"])
        let sequence: Int = row["sequence"]
        guard let actor = AuditActor(row["actor"] as String), let act = AuditAct(rawValue: row["act"]),
            let kind = AuditSubject.Kind(rawValue: row["kind"])
        else { throw damagedAudit(auditName(node, day, sequence)) }
        let header = AuditHeader(
            node: node, day: day, sequence: sequence, at: WallTime(millisecondsSince1970: row["at"]),
            merchant: MerchantID(row["merchant"] as String), actor: actor, act: act,
            subject: AuditSubject(kind, row["subject"]))
        return AuditRow(
            header: header, body: (row["body"] as Data?).map { [UInt8]($0) }, previous: try hash(row["previous"]),
            hash: try hash(row["hash"]))
    }

    static func auditHeads(of day: CivilDate, _ db: Database) throws -> [AuditHead] {
        try Row.fetchAll(
            db, sql: "SELECT node, count, hash FROM audit_heads WHERE day = ? ORDER BY node",
            arguments: [day.description]
        ).map { AuditHead(node: NodeID($0[0] as String), count: $0[1], hash: try hash($0[2])) }
    }

    static func auditRoots(where condition: String, _ db: Database) throws -> [AuditRoot] {
        try Row.fetchAll(
            db, sql: "SELECT day, previous, root, swept_at FROM audit_roots WHERE \(condition) ORDER BY day"
        ).map { row in
            let day = try auditDay(row[0])
            return AuditRoot(
                day: day, previous: try hash(row[1]), heads: try auditHeads(of: day, db), root: try hash(row[2]),
                sweptAt: WallTime(row[3] as Int64?))
        }
    }

    static func auditDay(_ text: String) throws -> CivilDate {
        guard let day = CivilDate(text) else { throw damagedAudit("of an unknown day") }
        return day
    }

    static func hash(_ stored: Data) throws -> AuditHash {
        guard let hash = AuditHash(bytes: [UInt8](stored)) else { throw damagedAudit("hash") }
        return hash
    }

    static func damagedAudit(_ name: String) -> VaultError {
        .damaged(RetainedRow(table: "audit_rows", row: name))
    }

    static func auditName(_ node: NodeID, _ day: CivilDate, _ sequence: Int) -> String {
        "\(day)/\(node.text)/\(sequence)"
    }

    func sealedAuditBody(_ entry: AuditEntry, _ header: AuditHeader) throws -> [UInt8]? {
        guard let body = entry.body else { return nil }
        guard body.count <= AuditEntry.bodyLimit else {
            throw VaultError.tooLarge(what: "an audit entry's body", limit: AuditEntry.bodyLimit)
        }
        let row = Self.auditName(header.node, header.day, header.sequence)
        return [UInt8](
            try sealBytes(body, in: Self.auditCell(row), under: .house(entry.merchant, .auditLog), at: entry.at))
    }

    func openAuditBody(_ sealed: Data?, row: String, _ merchant: MerchantID) throws -> [UInt8]? {
        try sealed.map { try open($0, in: Self.auditCell(row), under: .house(merchant, .auditLog)) }
    }

    private static func auditCell(_ row: String) -> SealedCell {
        SealedCell(table: "audit_rows", column: "body", row: row)
    }
}
