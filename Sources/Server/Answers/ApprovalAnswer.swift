package import Commerce
import Compliance
package import Vault

/// A second person's approval in one line of a list.
package struct ApprovalAnswer: Encodable, Sendable {
    package let id: String
    package let permission: String
    /// Null for every merchant.
    package let merchant: Nullable<String>
    package let status: String
    package let askedBy: String
    package let askedAt: String
    package let approvedBy: Nullable<String>
    package let lapsesAt: String
    package let reason: String

    package init(_ approval: Approval, at now: WallTime) {
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
}
