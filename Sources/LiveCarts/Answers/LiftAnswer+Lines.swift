import Server

extension LiftAnswer {
    /// The same for reading.
    var lines: [String] {
        var lines = ["\(merchant), \(from) to \(to)", ""]
        lines += TextColumns.lines(arms)
        lines += ["", "Difference between the arms, with its 95 % bounds:"]
        lines += TextColumns.lines(differences).map { "  \($0)" }
        lines += missing.map { "  margin is not told: \($0) is missing" }
        if let needed = personsNeeded.value {
            lines.append("To see a difference of two points takes about \(needed) persons in each arm.")
        }
        if heldOut.persons == 0 {
            lines.append(
                "Nobody is held out: what would have come by itself is not known. See holdout_percent in docs/merchants.md."
            )
        }
        if leftOut > 0 {
            lines.append("\(leftOut) persons were in both arms, because the share was changed, and count in none.")
        }
        lines += ["", "All orders of the time, by what they can be traced to (this is no lift):"]
        lines += TextColumns.lines(
            [["", "ORDERS", "REVENUE"]] + attribution.map { [$0.kind, "\($0.orders)", money($0.revenueMinor)] })
        return lines
    }

    private var arms: [[String]] {
        func row(_ name: String, _ cell: (LiftArmAnswer) -> String) -> [String] {
            [name, cell(contacted), cell(heldOut)]
        }
        return [
            ["", "CONTACTED", "HELD OUT"], row("persons") { "\($0.persons)" },
            row("buyers") { arm in "\(arm.buyers)" + (arm.buyersPercent.value.map { " (\($0) %)" } ?? "") },
            row("orders in \(outcomeDays) days") { "\($0.orders)" }, row("revenue") { money($0.revenueMinor) },
            row("margin after discount") { $0.marginMinor.value.map(money) ?? "not known" },
            row("minutes of calls") { "\($0.callMinutes)" }, row("texts") { "\($0.texts)" },
            row("cost of contacts") { $0.contactsCostMinor.value.map(money) ?? "not known" },
        ]
    }

    private var differences: [[String]] {
        [
            ["buyers", words(buyers.value) { "\($0) points" }, words(total: buyers.value) { "\(Int($0)) buyers" }],
            ["revenue", words(revenue.value) { money($0) }, words(total: revenue.value) { money($0) }],
            ["margin", words(margin.value) { money($0) }, words(total: margin.value) { money($0) }],
        ]
    }

    private func words(_ difference: LiftDifferenceAnswer?, _ told: (Double) -> String) -> String {
        guard let difference else { return "too few to tell" }
        let bounds = difference.perPerson
        let words = "\(told(bounds.estimate)) a person (\(told(bounds.low)) to \(told(bounds.high)))"
        return words + (difference.verdict == "too_few_to_tell" ? ": too few to tell" : ": \(difference.verdict)")
    }

    private func words(total difference: LiftDifferenceAnswer?, _ told: (Double) -> String) -> String {
        guard let bounds = difference?.total else { return "" }
        return "all together \(told(bounds.estimate)) (\(told(bounds.low)) to \(told(bounds.high)))"
    }

    private func money(_ minor: Int64) -> String { "\(minor) \(currency) minor" }

    private func money(_ minor: Double) -> String { "\(minor) \(currency) minor" }
}
