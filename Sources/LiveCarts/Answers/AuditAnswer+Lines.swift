import Server

extension AuditAnswer {
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
