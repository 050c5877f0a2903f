import OrderedCollections

/// Finds what is wrong with a draft.
package struct ScriptCheck: Sendable {
    let draft: ScriptDraft

    package init(_ draft: ScriptDraft) {
        self.draft = draft
    }

    /// What keeps the draft from being used.
    ///
    /// Names are checked first: where one leads nowhere, there is no telling what can be reached, and the rest is not asked.
    package func problems() -> [ScriptProblem] {
        let names = languageProblems() + lineProblems() + nameProblems()
        guard names.isEmpty else { return names }
        let shape = openingProblems() + houseProblems() + passageProblems()
        guard shape.isEmpty else { return shape }
        return reachProblems() + sellingProblems() + textProblems()
    }

    /// What its author should know, though it may be used: clauses longer than about two seconds, and lines that nothing says.
    package func warnings() -> [ScriptProblem] {
        longClauses() + unsaidLines()
    }

    private func languageProblems() -> [ScriptProblem] {
        guard draft.language != "en", !draft.language.hasPrefix("en-") else { return [] }
        return [
            ScriptProblem(
                .script, "the language is \(draft.language), and answers are understood in English only",
                remedy: "write language: en-US")
        ]
    }

    /// Every rule of the script and where it stands.
    var rules: [(place: ScriptPlace, rule: DialogueRule)] {
        let own = draft.states.values.flatMap { state in
            (state.question?.rules ?? []).map { (ScriptPlace.rule(state.id, $0.intent), $0) }
        }
        return own + draft.anywhere.map { (.anywhere($0.intent), $0) }
    }
}

extension ScriptState {
    /// What the state asks; nil for a state that waits for no answer.
    var question: Question? {
        switch kind {
        case .question(let question): question
        case .offer, .ending: nil
        }
    }
}
