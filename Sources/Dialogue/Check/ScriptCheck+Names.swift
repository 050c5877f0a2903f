import OrderedCollections

extension ScriptCheck {
    /// Every name of a line or a state must be that of one.
    func nameProblems() -> [ScriptProblem] {
        var found = draft.states[draft.start] == nil ? [unknownState(draft.start, at: .start)] : []
        for state in draft.states.values {
            found += unknownLines(state.lines, at: .state(state.id))
            found += state.targets.filter { draft.states[$0] == nil }.map { unknownState($0, at: .state(state.id)) }
            found += unknownLines(state.question.map { [$0.again] } ?? [], at: .state(state.id))
        }
        for (place, rule) in rules {
            found += unknownLines(rule.lines, at: place)
            if let next = rule.next, draft.states[next] == nil { found.append(unknownState(next, at: place)) }
        }
        found += unknownLines([draft.patience.silence, draft.patience.noMatch], at: .patience)
        return found + doubledRules() + patienceProblems()
    }

    private func unknownState(_ state: StateID, at place: ScriptPlace) -> ScriptProblem {
        ScriptProblem(place, "there is no state \(state)", remedy: "name one of the states, or write it under states")
    }

    private func unknownLines(_ lines: [LineID], at place: ScriptPlace) -> [ScriptProblem] {
        lines.filter { draft.lines[$0] == nil }.map {
            ScriptProblem(place, "there is no line \($0)", remedy: "name one of the lines, or write it under lines")
        }
    }

    private func doubledRules() -> [ScriptProblem] {
        var seen: Set<ScriptPlace> = []
        return rules.filter { !seen.insert($0.place).inserted }.map {
            ScriptProblem(
                $0.place, "the answer \($0.rule.intent.rawValue) has two rules here", remedy: "keep one of them")
        }
    }

    private func patienceProblems() -> [ScriptProblem] {
        guard !(1...3).contains(draft.patience.times) else { return [] }
        return [ScriptProblem(.patience, "patience is \(draft.patience.times) times", remedy: "write times: 1, 2 or 3")]
    }
}

extension ScriptState {
    /// The states that this one itself names, its rules aside.
    var targets: [StateID] {
        switch kind {
        case .question, .ending: otherwise
        case .offer(let offer): otherwise + [offer.percentOff, offer.denied] + (offer.freeShipping.map { [$0] } ?? [])
        }
    }

    private var otherwise: [StateID] {
        switch condition {
        case .textingPermitted(let otherwise): [otherwise]
        case nil: []
        }
    }
}
