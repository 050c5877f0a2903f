import OrderedCollections

extension ScriptCheck {
    /// A way from one state to another.
    struct Passage {
        let target: StateID
        /// The answer that takes it; nil where no answer is needed.
        let intent: Intent?
        /// What is said on the way.
        let lines: [LineID]
        /// Whether it is taken only when an offer was granted.
        let isGrant: Bool
    }

    /// All ways out of a state. Where a call may do nothing but talk, the dialogue passes a state by; those ways count too.
    func passages(from state: ScriptState) -> [Passage] {
        var ways: [Passage] = []
        switch state.condition {
        case .textingPermitted(let otherwise):
            ways.append(Passage(target: otherwise, intent: nil, lines: [], isGrant: false))
        case nil: break
        }
        switch state.kind {
        case .ending:
            break
        case .question(let question):
            ways +=
                (question.rules
                + draft.anywhere.filter { rule in !question.rules.contains { $0.intent == rule.intent } })
                .compactMap(passage)
        case .offer(let offer):
            ways += [offer.percentOff, offer.freeShipping].compactMap { $0 }.map {
                Passage(target: $0, intent: nil, lines: [], isGrant: true)
            }
            ways.append(Passage(target: offer.denied, intent: nil, lines: [], isGrant: false))
            ways += draft.anywhere.compactMap(passage)
        }
        return ways
    }

    private func passage(_ rule: DialogueRule) -> Passage? {
        rule.next.map { Passage(target: $0, intent: rule.intent, lines: rule.lines, isGrant: false) }
    }

    /// Every state that can be reached from the start without taking a way that `isBarred`.
    func reached(barring isBarred: (ScriptState, Passage) -> Bool = { _, _ in false }) -> OrderedSet<StateID> {
        var reached: OrderedSet<StateID> = [draft.start]
        var index = 0
        while index < reached.count {
            if let state = draft.states[reached[index]] {
                for way in passages(from: state) where !isBarred(state, way) { reached.append(way.target) }
            }
            index += 1
        }
        return reached
    }

    /// Whether every way on leads somewhere: no state without words, no circle of conditions.
    func passageProblems() -> [ScriptProblem] {
        draft.states.values.flatMap { state -> [ScriptProblem] in
            var found: [ScriptProblem] = []
            if state.lines.isEmpty && state.offer == nil {
                found.append(ScriptProblem(.state(state.id), "the state says nothing", remedy: "write say: and a line"))
            }
            if goesInCircle(state) {
                found.append(
                    ScriptProblem(
                        .state(state.id), "its ways without an answer lead in a circle",
                        remedy: "let otherwise: or denied: lead to a state that asks or ends"))
            }
            return found
        }
    }

    private func goesInCircle(_ start: ScriptState) -> Bool {
        var seen: Set<StateID> = []
        var next: ScriptState? = start
        while let state = next {
            guard seen.insert(state.id).inserted else { return true }
            switch state.condition {
            case .textingPermitted(let otherwise): next = draft.states[otherwise]
            case nil: next = state.offer.flatMap { draft.states[$0.denied] }
            }
        }
        return false
    }
}

extension ScriptState {
    /// What the state asks of the offer engine; nil for a state that asks nothing of it.
    var offer: OfferQuestion? {
        switch kind {
        case .offer(let offer): offer
        case .question, .ending: nil
        }
    }

    /// Every line that may be said in the state, its question put again included.
    var allLines: [LineID] { lines + (question.map { [$0.again] } ?? []) }
}
