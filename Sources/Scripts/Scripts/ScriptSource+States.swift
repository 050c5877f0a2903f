import Commerce
import Dialogue
import OrderedCollections

extension ScriptSource {
    static func states(
        _ mapping: YAMLMapping, _ places: inout PlaceLines
    ) throws(ScriptErrors) -> OrderedDictionary<StateID, ScriptState> {
        var states: OrderedDictionary<StateID, ScriptState> = [:]
        for entry in mapping.entries {
            let id = StateID(entry.key)
            places[.state(id)] = entry.line
            states[id] = try state(id, try entry.value.mapping(), &places)
        }
        return states
    }

    private static func state(
        _ id: StateID, _ mapping: YAMLMapping, _ places: inout PlaceLines
    ) throws(ScriptErrors) -> ScriptState {
        try mapping.allow(
            "say", "again", "expect", "on", "offer", "granted", "denied", "needs", "otherwise", "text", "end")
        let lines = try lineNames(mapping["say"])
        let kinds = ["on", "offer", "end"].filter { mapping[$0] != nil }
        guard kinds.count == 1 else {
            throw mapping.value.error(
                "\(mapping.value.name) has \(kinds.isEmpty ? "none" : "more than one") of on, offer and end",
                remedy: "a state either asks (on:), asks for an offer (offer:) or ends (end:)")
        }
        let kind: ScriptState.Kind
        if let end = mapping["end"] {
            try mapping.allow("say", "needs", "otherwise", "text", "end")
            kind = .ending(try end.word(DialogueOutcome.self), text: try mapping["text"].map(textName))
        } else if let offer = mapping["offer"] {
            try mapping.allow("say", "needs", "otherwise", "offer", "granted", "denied")
            kind = .offer(try self.offer(offer, mapping))
        } else {
            try mapping.allow("say", "again", "expect", "on", "needs", "otherwise")
            kind = .question(try question(id, mapping, lines, &places))
        }
        return ScriptState(id: id, condition: try condition(mapping), lines: lines, kind: kind)
    }

    private static func question(
        _ id: StateID, _ mapping: YAMLMapping, _ lines: [LineID], _ places: inout PlaceLines
    ) throws(ScriptErrors) -> Question {
        let again = try mapping["again"]?.text()
        guard let putAgain = again.map({ LineID($0) }) ?? lines.last else {
            throw mapping.value.error("\(mapping.value.name) says nothing", remedy: "write say: and a line")
        }
        return Question(
            expectation: try mapping[required: "expect"].word(Expectation.self), again: putAgain,
            rules: try rules(try mapping[required: "on"].mapping(), &places) { .rule(id, $0) })
    }

    private static func offer(_ reason: YAMLValue, _ mapping: YAMLMapping) throws(ScriptErrors) -> OfferQuestion {
        guard try reason.text() == OfferReason.price.rawValue else {
            throw reason.error(
                "there is no offer for \"\(try reason.text())\"",
                remedy: "write offer: price; no other reason opens the ladder")
        }
        let denied = StateID(try mapping[required: "denied"].text())
        let granted = try mapping[required: "granted"]
        guard granted.isMapping else {
            return OfferQuestion(
                reason: .price, percentOff: StateID(try granted.text()), freeShipping: nil, denied: denied)
        }
        let branches = try granted.mapping()
        try branches.allow("percent", "free_shipping")
        return OfferQuestion(
            reason: .price, percentOff: StateID(try branches[required: "percent"].text()),
            freeShipping: try branches["free_shipping"].map { value throws(ScriptErrors) in StateID(try value.text()) },
            denied: denied)
    }

    private static func condition(_ mapping: YAMLMapping) throws(ScriptErrors) -> EntryCondition? {
        guard let needs = mapping["needs"] else {
            guard let otherwise = mapping["otherwise"] else { return nil }
            throw otherwise.error("otherwise: stands without needs:", remedy: "write needs: texting, or take it out")
        }
        guard try needs.text() == "texting" else {
            throw needs.error(
                "\(needs.name) is \"\(try needs.text())\"", remedy: "write needs: texting; nothing else can be needed")
        }
        return .textingPermitted(otherwise: StateID(try mapping[required: "otherwise"].text()))
    }

    private static func textName(_ value: YAMLValue) throws(ScriptErrors) -> TextID {
        guard try value.text() == MessageTemplateName.link.rawValue else {
            throw value.error("there is no text \"\(try value.text())\" for a call", remedy: "write text: link")
        }
        return TextID(MessageTemplateName.link.rawValue)
    }

    static func lineNames(_ value: YAMLValue?) throws(ScriptErrors) -> [LineID] {
        guard let value else { return [] }
        return try value.texts().map { LineID($0) }
    }
}
