import OrderedCollections

extension ScriptCheck {
    /// What every script owes the person, whatever it sells.
    func houseProblems() -> [ScriptProblem] {
        var found: [ScriptProblem] = []
        for intent in [Intent.askAI, .notInterested, .goodbye, .whoIsThis, .privacyRequest, .humanRequest]
        where !draft.anywhere.contains(where: { $0.intent == intent }) {
            found.append(
                ScriptProblem(
                    .script, "the answer \(intent.rawValue) has no rule under anywhere",
                    remedy: "write where it leads; it may come at any moment"))
        }
        for (place, rule) in rules {
            found += houseProblems(of: rule, at: place)
        }
        return found
    }

    private func houseProblems(of rule: DialogueRule, at place: ScriptPlace) -> [ScriptProblem] {
        if rule.intent.isTheHouses {
            return [
                ScriptProblem(
                    place, "the house itself decides what follows \(rule.intent.rawValue)",
                    remedy: "take the rule out; change the words of its line instead")
            ]
        }
        switch rule.intent {
        case .askAI where !saysAI(rule):
            return [
                ScriptProblem(
                    place, "the rule for ask_ai does not say that it is an AI",
                    remedy: "say a line with parts: [ai] (DUR-1)")
            ]
        case .notInterested where !endsUninterested(rule):
            return [
                ScriptProblem(
                    place, "the rule for not_interested does not end the call",
                    remedy: "lead to a state with end: not_interested and say nothing before (REV-12)")
            ]
        case .yes, .no, .accept, .greeting, .backchannel, .repeatPlease, .whoIsThis, .askAI, .priceObjection,
            .laterObjection, .callback, .textLink, .shippingConcern, .technicalTrouble, .comparing, .productQuestion,
            .alreadyBought, .notInterested, .goodbye, .humanRequest, .recordingObjection, .secretGiven, .privacyRequest,
            .wrongPerson, .minorSuspected, .emergency, .vulnerable, .other:
            return []
        }
    }

    private func saysAI(_ rule: DialogueRule) -> Bool {
        rule.lines.contains { draft.lines[$0]?.parts.contains(.ai) == true }
    }

    private func endsUninterested(_ rule: DialogueRule) -> Bool {
        guard rule.lines.isEmpty, let next = rule.next, let state = draft.states[next] else { return false }
        switch state.kind {
        case .ending(.notInterested, text: nil): return state.condition == nil
        case .ending, .question, .offer: return false
        }
    }
}
