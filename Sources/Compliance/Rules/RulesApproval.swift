/// Somebody's word that one very version of the calling rules may be used: an entry of the approved list (facts §3.3).
package struct RulesApproval: Hashable, Sendable, Codable {
    package let version: RulesVersion
    /// Who approved it, by name or by the number of counsel's approval.
    package let approvedBy: String
    package let approvedOn: CivilDate
    package let note: String?

    package init(version: RulesVersion, approvedBy: String, approvedOn: CivilDate, note: String?) {
        self.version = version
        self.approvedBy = approvedBy
        self.approvedOn = approvedOn
        self.note = note
    }

    private enum CodingKeys: String, CodingKey {
        case version = "sha256"
        case approvedBy = "approved_by"
        case approvedOn = "approved_on"
        case note
    }
}

extension [RulesApproval] {
    /// Who approved these very bytes; nil when nobody did, which blocks every contact.
    package func approver(of version: RulesVersion) -> String? {
        last { $0.version == version && !$0.approvedBy.isEmpty }?.approvedBy
    }
}
