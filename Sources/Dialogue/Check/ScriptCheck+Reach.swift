import OrderedCollections

extension ScriptCheck {
    /// Every state must be reachable. From each an end is: "not interested" leads to one from anywhere.
    func reachProblems() -> [ScriptProblem] {
        let reached = reached()
        return draft.states.keys.filter { !reached.contains($0) }.map {
            ScriptProblem(.state($0), "nothing leads to the state \($0)", remedy: "lead to it, or take it out")
        }
    }

    /// Lines that no state, no rule and not the house says.
    func unsaidLines() -> [ScriptProblem] {
        var said = Set(ReservedLine.allCases.map(\.id))
        said.formUnion([draft.patience.silence, draft.patience.noMatch])
        for state in draft.states.values { said.formUnion(state.allLines) }
        for (_, rule) in rules { said.formUnion(rule.lines) }
        return draft.lines.keys.filter { !said.contains($0) }.map {
            ScriptProblem(.line($0), "nothing says the line \($0)", remedy: "say it somewhere, or take it out")
        }
    }
}
