import Commerce
package import Dialogue
import OrderedCollections

/// The smallest script in which everything that a call knows can happen: the mandatory parts, a question, an offer, a text, a refusal.
package enum RehearsalScript {
    /// Published by nobody; its version is its name.
    package static func script() throws -> PromptScript {
        guard let version = ScriptVersion("rehearsal@0123456789ab") else {
            preconditionFailure("the version of the rehearsal script is written as versions are")
        }
        return try PromptScript(version: version, draft: draft)
    }

    private static var draft: ScriptDraft {
        ScriptDraft(
            language: "en-US", lines: lines, states: states, start: "opening",
            anywhere: [
                DialogueRule(intent: .askAI, lines: ["robot"], next: nil),
                DialogueRule(intent: .whoIsThis, lines: ["robot"], next: nil),
                DialogueRule(intent: .privacyRequest, lines: ["robot"], next: nil),
                rule(.humanRequest, "later"), rule(.callback, "later"), rule(.notInterested, "uninterested"),
                rule(.goodbye, "declined"),
            ], patience: Patience(silence: "silence", noMatch: "no_match", times: 2))
    }

    // MARK: - Lines

    private static let mandatory = [
        clause("This is an AI", [.ai]), clause("for {{legal_name}}", [.seller], [.legalName]),
        clause("Say stop to opt out", [.optOut]), clause("This is recorded", [.recordingNotice]),
    ]

    private static var lines: OrderedDictionary<LineID, ScriptLine> {
        let own = [
            line("opening", mandatory + [clause("Is it you?")]), line("opening.short", mandatory),
            line("fallback.carrier", [mandatory[1], mandatory[2]]),
            line("permission", [clause("This is a sales call", [.salesPurpose]), clause("May I?")]),
            line("reason.ask", [clause("You left something behind."), clause("Why?")]),
            line("reason.again", [clause("Why?")]),
            line("price.moment", [clause("Let me see")]),
            line("offer.terms", [clause("I can take {{offer_percent}} off", [], [.offerPercent], offer: true)]),
            line("offer.shipping", [clause("Shipping is on us", offer: true)]),
            line("offer.again", [clause("Shall I text you the offer?", offer: true)]),
            line("no_offer", [clause("There is no better price."), clause("Do you want the link?")]),
            line("closing.text", [clause("I will text you the link"), clause("Goodbye")]),
            line("closing.saved", [clause("It waits for you"), clause("Goodbye")]),
            line("declined", [clause("Thank you")]), line("later", [clause("Another time then")]),
            line("uninterested", [clause("Thank you")]), line("robot", [clause("Yes, I am an AI", [.ai])]),
            line("no_match", [clause("Pardon?")]), line("silence", [clause("Are you there?")]),
        ]
        var lines: OrderedDictionary<LineID, ScriptLine> = [:]
        for reserved in ReservedLine.allCases { lines[reserved.id] = line(reserved.id, [clause("Goodbye")]) }
        for line in own { lines[line.id] = line }
        return lines
    }

    private static func clause(
        _ text: String, _ parts: [MandatoryPart] = [], _ variables: [LineVariable] = [], offer: Bool = false
    ) -> LineSegment {
        LineSegment(
            ordinal: 0, template: text, variables: variables, parts: parts, isSales: offer, isOffer: offer,
            allowedNumbers: [])
    }

    private static func line(_ id: LineID, _ clauses: [LineSegment]) -> ScriptLine {
        let numbered = clauses.enumerated().map { ordinal, clause in
            LineSegment(
                ordinal: ordinal, template: clause.template, variables: clause.variables, parts: clause.parts,
                isSales: clause.isSales, isOffer: clause.isOffer, allowedNumbers: clause.allowedNumbers)
        }
        return ScriptLine(id: id, segments: numbered)
    }

    // MARK: - States

    private static var states: OrderedDictionary<StateID, ScriptState> {
        let saved = EntryCondition.textingPermitted(otherwise: "saved")
        let all = [
            asking("opening", "opening", again: "opening", rule(.yes, "permission"), rule(.no, "declined")),
            asking("permission", "permission", again: "permission", rule(.yes, "reason"), rule(.no, "declined")),
            asking(
                "reason", "reason.ask", again: "reason.again", expecting: .openAnswer, rule(.priceObjection, "price"),
                rule(.textLink, "text"), rule(.laterObjection, "saved"), rule(.no, "declined")),
            ScriptState(
                id: "price", condition: nil, lines: ["price.moment"],
                kind: .offer(
                    OfferQuestion(
                        reason: .price, percentOff: "offer", freeShipping: "shipping", denied: "no_offer"))),
            asking("offer", "offer.terms", again: "offer.again", rule(.accept, "text"), rule(.no, "declined")),
            asking("shipping", "offer.shipping", again: "offer.again", rule(.accept, "text"), rule(.no, "declined")),
            asking("no_offer", "no_offer", again: "no_offer", rule(.yes, "text"), rule(.no, "declined")),
            ScriptState(id: "text", condition: saved, lines: ["closing.text"], kind: .ending(.accepted, text: "link")),
            ending("saved", "closing.saved", .accepted), ending("declined", "declined", .declined),
            ending("later", "later", .callback), ending("uninterested", "uninterested", .notInterested),
        ]
        return OrderedDictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    }

    private static func asking(
        _ id: StateID, _ line: LineID, again: LineID, expecting expectation: Expectation = .yesNo,
        _ rules: DialogueRule...
    ) -> ScriptState {
        ScriptState(
            id: id, condition: nil, lines: [line],
            kind: .question(Question(expectation: expectation, again: again, rules: rules)))
    }

    private static func ending(_ id: StateID, _ line: LineID, _ outcome: DialogueOutcome) -> ScriptState {
        ScriptState(id: id, condition: nil, lines: [line], kind: .ending(outcome, text: nil))
    }

    private static func rule(_ intent: Intent, _ next: StateID) -> DialogueRule {
        DialogueRule(intent: intent, lines: [], next: next)
    }
}
