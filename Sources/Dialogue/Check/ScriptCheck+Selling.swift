import OrderedCollections

extension ScriptCheck {
    /// No sales word before the sales purpose was told, no word of an offer before one was granted.
    func sellingProblems() -> [ScriptProblem] {
        let untold = reached { state, _ in tellsPurpose(state) }
        let ungranted = reached { _, way in way.isGrant }
        var found: [ScriptProblem] = []
        for state in draft.states.values {
            let place = ScriptPlace.state(state.id)
            if untold.contains(state.id) && !tellsPurpose(state) {
                found += sellingLines(in: state.allLines, at: place)
            }
            if ungranted.contains(state.id) { found += offerLines(in: state.allLines, at: place) }
            for rule in state.question?.rules ?? [] {
                let place = ScriptPlace.rule(state.id, rule.intent)
                if untold.contains(state.id) && !tellsPurpose(state) {
                    found += sellingLines(in: rule.lines, at: place)
                }
                if ungranted.contains(state.id) { found += offerLines(in: rule.lines, at: place) }
            }
        }
        // What may be said anywhere, and what the house says, may be said first of all.
        for rule in draft.anywhere {
            let place = ScriptPlace.anywhere(rule.intent)
            found += sellingLines(in: rule.lines, at: place) + offerLines(in: rule.lines, at: place)
        }
        let patience = [draft.patience.silence, draft.patience.noMatch]
        found += sellingLines(in: patience, at: .patience) + offerLines(in: patience, at: .patience)
        for reserved in ReservedLine.allCases {
            let place = ScriptPlace.line(reserved.id)
            found += sellingLines(in: [reserved.id], at: place) + offerLines(in: [reserved.id], at: place)
        }
        return found
    }

    /// Whether a state tells the purpose of the call before anything else that sells.
    private func tellsPurpose(_ state: ScriptState) -> Bool {
        let segments = state.lines.compactMap { draft.lines[$0] }.flatMap(\.segments)
        return segments.contains { $0.parts.contains(.salesPurpose) }
    }

    private func sellingLines(in lines: [LineID], at place: ScriptPlace) -> [ScriptProblem] {
        lines.filter { draft.lines[$0]?.isSales == true }.map {
            ScriptProblem(
                place, "the line \($0) sells, and may be said before the sales purpose was told",
                remedy: "reach it only through a state that says a line with parts: [sales_purpose]")
        }
    }

    private func offerLines(in lines: [LineID], at place: ScriptPlace) -> [ScriptProblem] {
        lines.filter { draft.lines[$0]?.speaksOfOffer == true }.map {
            ScriptProblem(
                place, "the line \($0) speaks of an offer, and may be said when none was granted",
                remedy: "reach it only through granted: of a state with offer: price")
        }
    }

    /// A text is queued only where texting is permitted, and only on the person's own word.
    func textProblems() -> [ScriptProblem] {
        draft.states.values.flatMap { state -> [ScriptProblem] in
            guard state.queuesText else { return [] }
            var found: [ScriptProblem] = []
            if state.condition == nil {
                found.append(
                    ScriptProblem(
                        .state(state.id), "the state texts without asking whether it may",
                        remedy: "add needs: texting and otherwise:"))
            }
            let ways = draft.states.values.flatMap(passages).filter { $0.target == state.id }
            if draft.start == state.id || ways.contains(where: { !Self.askForText($0.intent) }) {
                found.append(
                    ScriptProblem(
                        .state(state.id),
                        "the state texts, and is reached by something else than a yes or a wish for the text",
                        remedy: "lead to it by text_link, accept or yes alone"))
            }
            return found
        }
    }

    private static func askForText(_ intent: Intent?) -> Bool {
        intent == .textLink || intent == .accept || intent == .yes
    }
}

extension ScriptState {
    var queuesText: Bool {
        switch kind {
        case .ending(_, let text): text != nil
        case .question, .offer: false
        }
    }
}
