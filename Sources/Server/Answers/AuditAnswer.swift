import Compliance
package import Vault

/// What the verification of an audit came to.
package struct AuditAnswer: Encodable, Sendable {
    package let holds: Bool
    /// The first line that does not hold, and why.
    package let fault: Nullable<String>
    package let vault: Nullable<String>
    package let entries: Int
    package let closedDays: Int
    /// Of these, days whose entries were removed at the end of their term.
    package let sweptDays: Int
    /// `2026-11-20 9f86d0…`
    package let lastRoot: Nullable<String>
    package let openDay: Nullable<String>
    /// How often a clock was set back.
    package let setBacks: Int

    package init(_ report: AuditReport) {
        self.holds = true
        self.fault = Nullable(nil)
        self.vault = Nullable(report.vault)
        self.entries = report.rows
        self.closedDays = report.closedDays
        self.sweptDays = report.sweptDays
        self.lastRoot = Nullable(report.lastRoot?.description)
        self.openDay = Nullable(report.openDay?.description)
        self.setBacks = report.setBackCount
    }

    package init(_ fault: AuditFault) {
        self.holds = false
        self.fault = Nullable(fault.description)
        self.vault = Nullable(nil)
        self.entries = 0
        self.closedDays = 0
        self.sweptDays = 0
        self.lastRoot = Nullable(nil)
        self.openDay = Nullable(nil)
        self.setBacks = 0
    }

    enum CodingKeys: String, CodingKey {
        case holds
        case fault
        case vault
        case entries
        case closedDays = "closed_days"
        case sweptDays = "swept_days"
        case lastRoot = "last_root"
        case openDay = "open_day"
        case setBacks = "clock_set_back"
    }
}
