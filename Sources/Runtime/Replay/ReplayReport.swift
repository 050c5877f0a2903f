package import CallCore

/// What came of deciding one recorded call again.
package struct ReplayReport: Equatable, Sendable {
    /// How the call began: which one it was and by which versions it was decided.
    package let created: Created
    /// How many records its log has.
    package let records: Int
    package let comparison: ReplayComparison

    /// Whether every effect came out as recorded.
    package var isSame: Bool { comparison.isSame }

    package init(created: Created, records: Int, comparison: ReplayComparison) {
        self.created = created
        self.records = records
        self.comparison = comparison
    }
}

extension ReplayReport: CustomStringConvertible {
    /// One line when nothing differs, else the first difference.
    package var description: String {
        switch comparison.verdict {
        case .same: "same effects: \(records) records (\(comparison.events) events, \(comparison.effects) effects)"
        case .differs(let divergence): divergence.description + otherMachine
        case .endsEarly: comparison.description + otherMachine
        }
    }

    private var otherMachine: String {
        guard created.machine != CallMachine.version else { return "" }
        return "\n  recorded by call machine \(created.machine.number); this program has \(CallMachine.version.number)"
    }
}
