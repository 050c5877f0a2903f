import Commerce
import Dialogue
import OrderedCollections

/// The smallest script that passes every check and still has a question, an offer and a text.
enum ScriptFixture {
    static func clause(
        _ text: String, _ parts: [MandatoryPart] = [], variables: [LineVariable] = [], offer: Bool = false,
        numbers: [String] = []
    ) -> LineSegment {
        LineSegment(
            ordinal: 0, template: text, variables: variables, parts: parts,
            isSales: offer || SalesWords.stand(in: text), isOffer: offer, allowedNumbers: numbers)
    }

    static func line(_ id: LineID, _ clauses: LineSegment...) -> ScriptLine {
        let numbered = clauses.enumerated().map { ordinal, clause in
            LineSegment(
                ordinal: ordinal, template: clause.template, variables: clause.variables, parts: clause.parts,
                isSales: clause.isSales, isOffer: clause.isOffer, allowedNumbers: clause.allowedNumbers)
        }
        return ScriptLine(id: id, segments: numbered)
    }

    static func rule(_ intent: Intent, _ next: StateID) -> DialogueRule {
        DialogueRule(intent: intent, lines: [], next: next)
    }

    static let mandatory = [
        clause("This is an AI", [.ai]), clause("for {{legal_name}}", [.seller], variables: [.legalName]),
        clause("Say stop to opt out", [.optOut]), clause("This is recorded", [.recordingNotice]),
    ]

    static var lines: OrderedDictionary<LineID, ScriptLine> {
        var lines: OrderedDictionary<LineID, ScriptLine> = [:]
        for reserved in ReservedLine.allCases { lines[reserved.id] = line(reserved.id, clause("Goodbye")) }
        lines["opening"] = line("opening", mandatory[0], mandatory[1], mandatory[2], mandatory[3], clause("Is it you?"))
        lines["opening.short"] = line("opening.short", mandatory[0], mandatory[1], mandatory[2], mandatory[3])
        lines["fallback.carrier"] = line("fallback.carrier", mandatory[1], mandatory[2])
        lines["permission"] = line("permission", clause("This is a sales call", [.salesPurpose]), clause("May I?"))
        lines["why"] = line("why", clause("Why did you leave your cart?"))
        lines["moment"] = line("moment", clause("One moment", numbers: ["One"]))
        lines["terms"] = line(
            "terms", clause("I can take {{offer_percent}} off", variables: [.offerPercent], offer: true))
        lines["shipped"] = line("shipped", clause("I can give you free shipping", offer: true))
        lines["no_offer"] = line("no_offer", clause("I have no better price. Want the link?"))
        lines["texted"] = line("texted", clause("I will text you"))
        lines["thanks"] = line("thanks", clause("Thank you"))
        lines["robot"] = line("robot", clause("Yes, I am an AI", [.ai]))
        lines["again"] = line("again", clause("Pardon?"))
        lines["silent"] = line("silent", clause("Are you there?"))
        return lines
    }

    static func asking(_ id: StateID, _ line: LineID, condition: EntryCondition? = nil, _ rules: DialogueRule...)
        -> ScriptState
    {
        ScriptState(
            id: id, condition: condition, lines: [line],
            kind: .question(Question(expectation: .yesNo, again: line, rules: rules)))
    }

    static func ending(_ id: StateID, _ line: LineID, _ outcome: DialogueOutcome) -> ScriptState {
        ScriptState(id: id, condition: nil, lines: [line], kind: .ending(outcome, text: nil))
    }

    static var states: OrderedDictionary<StateID, ScriptState> {
        let texting = EntryCondition.textingPermitted(otherwise: "saved")
        let all = [
            asking("opening", "opening", rule(.yes, "permission"), rule(.no, "declined")),
            asking("permission", "permission", rule(.yes, "why"), rule(.no, "declined"), rule(.textLink, "text")),
            asking("why", "why", rule(.priceObjection, "price"), rule(.no, "declined"), rule(.textLink, "text")),
            ScriptState(
                id: "price", condition: nil, lines: ["moment"],
                kind: .offer(
                    OfferQuestion(reason: .price, percentOff: "offer", freeShipping: "shipped", denied: "no_offer"))),
            asking("offer", "terms", rule(.yes, "text"), rule(.no, "declined"), rule(.priceObjection, "price")),
            asking("shipped", "shipped", rule(.yes, "text"), rule(.no, "declined")),
            asking("no_offer", "no_offer", rule(.yes, "text"), rule(.no, "declined")),
            ScriptState(id: "text", condition: texting, lines: ["texted"], kind: .ending(.accepted, text: "link")),
            ending("saved", "thanks", .accepted), ending("declined", "thanks", .declined),
            ending("uninterested", "thanks", .notInterested),
        ]
        return OrderedDictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    }

    static var draft: ScriptDraft {
        ScriptDraft(
            language: "en-US", lines: lines, states: states, start: "opening",
            anywhere: [
                DialogueRule(intent: .askAI, lines: ["robot"], next: nil),
                DialogueRule(intent: .whoIsThis, lines: ["robot"], next: nil),
                DialogueRule(intent: .privacyRequest, lines: ["robot"], next: nil),
                rule(.humanRequest, "declined"), rule(.notInterested, "uninterested"), rule(.goodbye, "declined"),
            ], patience: Patience(silence: "silent", noMatch: "again", times: 2))
    }

    static func script(changing change: (inout ScriptDraft) -> Void = { _ in }) throws -> PromptScript {
        var draft = draft
        change(&draft)
        return try PromptScript(version: try version(), draft: draft)
    }

    private static func version() throws -> ScriptVersion {
        struct Unreadable: Error {}
        guard let version = ScriptVersion("fixture@0123456789ab") else { throw Unreadable() }
        return version
    }
}
