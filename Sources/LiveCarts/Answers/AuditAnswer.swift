import Compliance
import Vault

/// What the verification of an audit came to.
struct AuditAnswer: Encodable {
    let holds: Bool
    /// The first line that does not hold, and why.
    let fault: Nullable<String>
    let vault: Nullable<String>
    let entries: Int
    let closedDays: Int
    /// Of these, days whose entries were removed at the end of their term.
    let sweptDays: Int
    /// `2026-11-20 9f86d0…`
    let lastRoot: Nullable<String>
    let openDay: Nullable<String>
    /// How often a clock was set back.
    let setBacks: Int

    init(_ report: AuditReport) {
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

    init(_ fault: AuditFault) {
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

    var lines: [String] {
        if let fault = fault.value { return [fault] }
        var lines = ["the audit of vault \(vault.value ?? "-") holds: \(entries) entries, \(closedDays) closed days"]
        if sweptDays > 0 {
            lines.append("the entries of the first \(sweptDays) days were removed at the end of their term")
        }
        if let lastRoot = lastRoot.value { lines.append("last root: \(lastRoot)") }
        if let openDay = openDay.value { lines.append("not closed yet: \(openDay)") }
        if setBacks > 0 {
            lines.append(
                "a clock was set back \(setBacks) times; entries stand in the order in which they were written")
        }
        return lines
    }
}
