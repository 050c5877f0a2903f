import Commerce
import Compliance
import Vault

/// An entry of the audit.
struct AuditEntryAnswer: Encodable {
    let at: String
    /// Empty for what concerns the whole vault.
    let merchant: String
    let actor: String
    let act: String
    /// The kind of thing it was done to, and its pseudonym.
    let subjectKind: String
    let subject: String
    /// Where it stands: day, node and number.
    let place: String
    let hash: String
    /// What was sealed in it; null unless it was opened.
    let detail: Nullable<String>

    /// - Parameter body: what is sealed in it, opened.
    init(_ row: AuditRow, opened body: [UInt8]?) {
        let header = row.header
        self.at = header.at.text
        self.merchant = header.merchant.text
        self.actor = header.actor.text
        self.act = header.act.rawValue
        self.subjectKind = header.subject.kind.rawValue
        self.subject = header.subject.name
        self.place = "\(header.day)/\(header.node.text)/\(header.sequence)"
        self.hash = row.hash.description
        self.detail = Nullable(body.map { String(decoding: $0, as: UTF8.self) })
    }

    enum CodingKeys: String, CodingKey {
        case at
        case merchant
        case actor
        case act
        case subjectKind = "subject_kind"
        case subject
        case place
        case hash
        case detail
    }

    static let heading = ["AT", "ACT", "BY", "MERCHANT", "WHAT", "PLACE", ""]

    var columns: [String] {
        [
            at, act, actor, merchant.isEmpty ? "-" : merchant, "\(subjectKind) \(subject)", place, detail.value ?? "",
        ]
    }
}
