import Compliance
import GRDB

extension SealedColumn {
    /// Every sealed column of the data.
    static let all: [SealedColumn] =
        [
            "phone", "external_id", "first_name", "email", "locale", "age", "shipping", "billing", "time_zone",
        ].map { .person("people", $0, .cartSnapshot, by: ["person"], named: "person") } + [
            .person("calls", "number", .callDetail, by: ["call"], named: "call", removal: .value),
            .person("carts", "snapshot", .cartSnapshot, by: ["merchant", "cart"], named: "merchant || '/' || cart"),
            .person("consents", "event", .consentEvidence, by: ["id"], named: "merchant || '/' || key"),
            .person("consents", "details", .consentEvidence, by: ["id"], named: "merchant || '/' || key"),
            .person("decisions", "record", .callDetail, by: ["decision"], named: "decision"),
            .house("inbox", "body", .rawWebhook, by: ["id"], named: "source || '/' || item"),
            .house("offers", "record", .discountLedger, by: ["offer"], named: "offer"),
            .house("legal_holds", "details", .auditLog, by: ["hold"], named: "hold"),
            .house(
                "access_records", "reason", .auditLog, by: ["id"], named: "kind || '/' || subject || '/' || at"),
            .house("rights_cases", "record", .privacyCase, by: ["id"], named: "id"),
            .house("rights_cases", "words", .privacyCase, by: ["id"], named: "id"),
            .house("breaches", "record", .breachRecord, by: ["id"], named: "id"),
            .house(
                "stop_notices", "number", .callDetail, by: ["id"],
                named: "merchant || '/' || suppression || '/' || receiver"),
            .house("access_keys", "record", .auditLog, by: ["key"], named: "key"),
            .house("access_approvals", "record", .auditLog, by: ["approval"], named: "approval"),
            .voice(
                "voice_events", "event", .consentEvidence, by: ["voice", "number"], named: "voice || '/' || number"),
            .voice("voice_statements", "sound", .consentEvidence, by: ["voice"], named: "voice"),
            .voice("voice_samples", "sound", .voiceSample, by: ["voice", "name"], named: "voice || '/' || name"),
            // The chain's hashes cover the sealed bytes.
            SealedColumn(
                table: "audit_rows", column: "body", kind: .house, retentionClass: RetentionClass.auditLog.rawValue,
                identity: ["id"], cellName: "day || '/' || node || '/' || sequence", subject: "''", removal: .value,
                mayBeSealedAnew: false),
            SealedColumn(
                table: "contents", column: "words", kind: .content, retentionClass: RetentionClass.transcript.rawValue,
                identity: ["call", "ref"], cellName: "call || '/' || ref", subject: "call", removal: .row,
                mayBeSealedAnew: false),
        ]

    /// Columns of bytes that are in clear: drafts that were published, which name nobody, and hashes of what is sealed.
    static let inClear: Set<String> = [
        "scripts.bytes", "merchant_settings.bytes", "audit_rows.previous", "audit_rows.hash", "audit_heads.hash",
        "audit_roots.previous", "audit_roots.root",
    ]

    /// Refuses to go on when the data have a column of bytes that is not listed.
    static func checkComplete(_ db: Database) throws {
        let known = inClear.union(all.map { "\($0.table).\($0.column)" })
        let columns = try String.fetchAll(
            db,
            sql: """
                SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
                WHERE t.type = 'table' AND c.type = 'BLOB' ORDER BY 1
                """)
        if let unlisted = columns.first(where: { !known.contains($0) }) { throw KeyProblem.unlistedColumn(unlisted) }
    }

    static func person(
        _ table: String, _ column: String, _ retentionClass: RetentionClass, by identity: [String],
        named cellName: String, removal: Removal = .row
    ) -> SealedColumn {
        SealedColumn(
            table: table, column: column, kind: .person, retentionClass: retentionClass.rawValue, identity: identity,
            cellName: cellName, subject: "person", removal: removal, mayBeSealedAnew: true)
    }

    /// Of a speaker, whose keys are a person's.
    static func voice(
        _ table: String, _ column: String, _ retentionClass: RetentionClass, by identity: [String],
        named cellName: String
    ) -> SealedColumn {
        SealedColumn(
            table: table, column: column, kind: .person, retentionClass: retentionClass.rawValue, identity: identity,
            cellName: cellName, subject: "voice", removal: .row, mayBeSealedAnew: true)
    }

    static func house(
        _ table: String, _ column: String, _ retentionClass: RetentionClass, by identity: [String],
        named cellName: String, mayBeSealedAnew: Bool = true
    ) -> SealedColumn {
        SealedColumn(
            table: table, column: column, kind: .house, retentionClass: retentionClass.rawValue, identity: identity,
            cellName: cellName, subject: "''", removal: .row, mayBeSealedAnew: mayBeSealedAnew)
    }
}
