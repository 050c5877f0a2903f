import Commerce
import Compliance
import Vault

/// A second person's approval in one line of a list.
struct ApprovalAnswer: Encodable {
    let id: String
    let permission: String
    /// Null for every merchant.
    let merchant: Nullable<String>
    let status: String
    let askedBy: String
    let askedAt: String
    let approvedBy: Nullable<String>
    let lapsesAt: String
    let reason: String

    init(_ approval: Approval, at now: WallTime) {
        self.id = approval.id.text
        self.permission = approval.request.permission.rawValue
        self.merchant = Nullable(approval.request.merchant?.text)
        self.status = approval.request.standing(at: now).rawValue
        self.askedBy = approval.asker.text
        self.askedAt = approval.request.askedAt.text
        self.approvedBy = Nullable(approval.approver?.text)
        self.lapsesAt = approval.request.lapsesAt.text
        self.reason = approval.reason
    }

    enum CodingKeys: String, CodingKey {
        case id
        case permission
        case merchant
        case status
        case askedBy = "asked_by"
        case askedAt = "asked_at"
        case approvedBy = "approved_by"
        case lapsesAt = "lapses_at"
        case reason
    }

    static let heading = ["APPROVAL", "FOR", "MERCHANT", "STATUS", "ASKED BY", "ASKED", "APPROVED BY", "WHY"]

    var columns: [String] {
        [
            id, permission, merchant.value ?? "every", status, askedBy, askedAt, approvedBy.value ?? "-",
            Self.plain(reason),
        ]
    }

    /// Another's words, without what would move the cursor of whoever reads them.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
