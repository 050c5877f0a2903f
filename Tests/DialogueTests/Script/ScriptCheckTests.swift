import Commerce
import Controls
import Dialogue
import OrderedCollections
import Testing

/// What keeps a script from being used, each tried on a script that is right but for that.
struct ScriptCheckTests {
    private typealias Fixture = ScriptFixture

    /// A wrong turn and a piece of the problem that must be named.
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let place: ScriptPlace
        let change: @Sendable (inout ScriptDraft) -> Void

        init(_ words: String, at place: ScriptPlace, _ change: @escaping @Sendable (inout ScriptDraft) -> Void) {
            self.testDescription = words
            self.place = place
            self.change = change
        }
    }

    @Test func aRightScriptHasNoProblem() throws {
        let script = try Fixture.script()
        #expect(script.start == "opening")
        #expect(script[.opening].parts == [.ai, .seller, .optOut, .recordingNotice])
        #expect(ScriptCheck(Fixture.draft).warnings().isEmpty)
    }

    @Test(arguments: names + reach) func everyFaultIsFoundAtItsPlace(_ fault: Fault) throws {
        try expectFound(fault)
    }

    /// The mandatory parts come first, in their order and in the words that the law wants; nothing sells or names a thing before them.
    @Test(.controls("OPN-2", "OPN-3", "OPN-4", "OPN-5", "OPN-9", "VOX-6"), arguments: openings)
    func anOpeningThatOwesThePersonSomethingIsRefused(_ fault: Fault) throws {
        try expectFound(fault)
    }

    /// What every script answers, whatever it sells: that it is an AI, the way to a person, and no word after a refusal.
    @Test(.controls("DUR-1", "DUR-5", "REV-12"), arguments: house)
    func aScriptThatOwesThePersonAnAnswerIsRefused(_ fault: Fault) throws {
        try expectFound(fault)
    }

    /// No sales word before the purpose of the call was told (OPN-5), none of an offer before one was granted.
    @Test(.controls("OPN-5"), arguments: selling) func aScriptThatSellsTooEarlyIsRefused(_ fault: Fault) throws {
        try expectFound(fault)
    }

    private func expectFound(_ fault: Fault) throws {
        let problems = #expect(throws: ScriptProblems.self) { try Fixture.script(changing: fault.change) }
        let found = try #require(problems?.list)
        #expect(
            found.contains { $0.place == fault.place && $0.what.contains(fault.testDescription) }, "found \(found)")
        #expect(found.allSatisfy { !$0.remedy.isEmpty })
    }

    @Test func allProblemsAreToldNotOnlyTheFirst() throws {
        let problems = #expect(throws: ScriptProblems.self) {
            try Fixture.script {
                $0.lines["goodbye"] = nil
                $0.lines["minor.end"] = nil
            }
        }
        #expect(problems?.list.count == 2)
    }

    /// A clause of more than two seconds is a warning, one of more than four a refusal.
    @Test func aLongClauseIsToldBeforeItIsRefused() throws {
        var draft = Fixture.draft
        draft.lines["thanks"] = Fixture.line("thanks", Fixture.clause(String(repeating: "word ", count: 10)))
        #expect(ScriptCheck(draft).problems().isEmpty)
        #expect(ScriptCheck(draft).warnings().map(\.place) == [.segment("thanks", ordinal: 0)])
    }

    @Test func aLineThatNothingSaysIsAWarning() {
        var draft = Fixture.draft
        draft.lines["lost"] = Fixture.line("lost", Fixture.clause("Nobody hears me"))
        #expect(ScriptCheck(draft).warnings().map(\.place) == [.line("lost")])
    }

    static let names: [Fault] = [
        Fault("language", at: .script) { $0.language = "de-DE" },
        Fault("no state nowhere", at: .start) { $0.start = "nowhere" },
        Fault("no state nowhere", at: .rule("opening", .yes)) {
            $0.states["opening"] = Fixture.asking("opening", "opening", Fixture.rule(.yes, "nowhere"))
        },
        Fault("no line unsaid", at: .state("declined")) {
            $0.states["declined"] = Fixture.ending("declined", "unsaid", .declined)
        },
        Fault("no state nowhere", at: .anywhere(.goodbye)) { $0.anywhere[5] = Fixture.rule(.goodbye, "nowhere") },
        Fault("no line unsaid", at: .patience) {
            $0.patience = Patience(silence: "unsaid", noMatch: "again", times: 2)
        },
        Fault("patience", at: .patience) { $0.patience = Patience(silence: "silent", noMatch: "again", times: 7) },
        Fault("two rules", at: .anywhere(.goodbye)) { $0.anywhere.append(Fixture.rule(.goodbye, "declined")) },
        Fault("reserved line time.over", at: .script) { $0.lines["time.over"] = nil },
        Fault("no clause", at: .line("thanks")) { $0.lines["thanks"] = Fixture.line("thanks") },
        Fault("no word", at: .segment("thanks", ordinal: 0)) {
            $0.lines["thanks"] = Fixture.line("thanks", Fixture.clause("..."))
        },
        Fault("characters long", at: .segment("thanks", ordinal: 0)) {
            $0.lines["thanks"] = Fixture.line("thanks", Fixture.clause(String(repeating: "word ", count: 20)))
        },
        Fault("number", at: .segment("thanks", ordinal: 1)) {
            $0.lines["thanks"] = Fixture.line("thanks", Fixture.clause("Well"), Fixture.clause("Press nine"))
        },
        Fault("percent or a price", at: .segment("thanks", ordinal: 0)) {
            $0.lines["thanks"] = Fixture.line("thanks", Fixture.clause("You get ten percent", numbers: ["ten"]))
        },
        Fault("promises a price", at: .segment("thanks", ordinal: 0)) {
            $0.lines["thanks"] = Fixture.line("thanks", Fixture.clause("It is half off"))
        },
    ]

    static let openings: [Fault] = [
        Fault("does not say the opening", at: .state("opening")) {
            $0.states["opening"] = Fixture.asking("opening", "thanks", Fixture.rule(.yes, "permission"))
        },
        Fault("mandatory part recording_notice is missing", at: .line("opening")) {
            $0.lines["opening"] = Fixture.line(
                "opening", Fixture.mandatory[0], Fixture.mandatory[1], Fixture.mandatory[2],
                Fixture.clause("Is it you?"))
        },
        Fault("not in order", at: .line("opening.short")) {
            $0.lines["opening.short"] = Fixture.line(
                "opening.short", Fixture.mandatory[0], Fixture.mandatory[1], Fixture.mandatory[3], Fixture.mandatory[2])
        },
        Fault("first clause", at: .line("opening.short")) {
            $0.lines["opening.short"] = Fixture.line(
                "opening.short", Fixture.clause("Hello"), Fixture.mandatory[0], Fixture.mandatory[1],
                Fixture.mandatory[2],
                Fixture.mandatory[3])
        },
        Fault("other words stand between", at: .segment("opening.short", ordinal: 3)) {
            $0.lines["opening.short"] = Fixture.line(
                "opening.short", Fixture.mandatory[0], Fixture.mandatory[1], Fixture.clause("How are you"),
                Fixture.mandatory[2], Fixture.mandatory[3])
        },
        Fault("asks nothing", at: .line("opening")) {
            $0.lines["opening"] = Fixture.line(
                "opening", Fixture.mandatory[0], Fixture.mandatory[1], Fixture.mandatory[2], Fixture.mandatory[3])
        },
        Fault("sells before", at: .segment("opening", ordinal: 4)) {
            $0.lines["opening"] = Fixture.line(
                "opening", Fixture.mandatory[0], Fixture.mandatory[1], Fixture.mandatory[2], Fixture.mandatory[3],
                Fixture.clause("Is this your cart?"))
        },
        Fault("does not say \"AI\"", at: .segment("robot", ordinal: 0)) {
            $0.lines["robot"] = Fixture.line("robot", Fixture.clause("I am a friendly voice", [.ai]))
        },
        Fault("registered name", at: .segment("fallback.carrier", ordinal: 0)) {
            $0.lines["fallback.carrier"] = Fixture.line(
                "fallback.carrier", Fixture.clause("for a shop you know", [.seller]), Fixture.mandatory[2])
        },
        Fault("does not say \"sales\"", at: .segment("permission", ordinal: 0)) {
            $0.lines["permission"] = Fixture.line(
                "permission", Fixture.clause("It is about your visit", [.salesPurpose]))
        },
    ]

    static let house: [Fault] = [
        Fault("ask_ai has no rule", at: .script) { $0.anywhere.removeFirst() },
        Fault("human_request has no rule", at: .script) { $0.anywhere.remove(at: 3) },
        Fault("does not say that it is an AI", at: .anywhere(.askAI)) {
            $0.anywhere[0] = DialogueRule(intent: .askAI, lines: ["thanks"], next: nil)
        },
        Fault("house itself decides", at: .rule("opening", .emergency)) {
            $0.states["opening"] = Fixture.asking(
                "opening", "opening", Fixture.rule(.yes, "permission"), Fixture.rule(.emergency, "declined"))
        },
        Fault("does not end the call", at: .anywhere(.notInterested)) {
            $0.anywhere[4] = Fixture.rule(.notInterested, "why")
        },
        Fault("does not end the call", at: .anywhere(.notInterested)) {
            $0.anywhere[4] = DialogueRule(intent: .notInterested, lines: ["again"], next: "uninterested")
        },
        Fault("says nothing", at: .state("declined")) {
            $0.states["declined"] = ScriptState(
                id: "declined", condition: nil, lines: [], kind: .ending(.declined, text: nil))
        },
        Fault("circle", at: .state("saved")) {
            $0.states["saved"] = ScriptState(
                id: "saved", condition: .textingPermitted(otherwise: "saved"), lines: ["thanks"],
                kind: .ending(.accepted, text: nil))
        },
    ]

    static let selling: [Fault] = [
        Fault("the line why sells", at: .state("why")) {
            $0.states["opening"] = Fixture.asking(
                "opening", "opening", Fixture.rule(.yes, "permission"), Fixture.rule(.no, "why"))
        },
        Fault("the line why sells", at: .anywhere(.privacyRequest)) {
            $0.anywhere[2] = DialogueRule(intent: .privacyRequest, lines: ["why"], next: nil)
        },
        Fault("the line terms speaks of an offer", at: .state("offer")) {
            $0.states["permission"] = Fixture.asking(
                "permission", "permission", Fixture.rule(.yes, "why"), Fixture.rule(.priceObjection, "offer"))
        },
        Fault("the line terms speaks of an offer", at: .rule("why", .laterObjection)) {
            $0.states["why"] = Fixture.asking(
                "why", "why", Fixture.rule(.priceObjection, "price"), Fixture.rule(.no, "declined"),
                DialogueRule(intent: .laterObjection, lines: ["terms"], next: nil))
        },
        Fault("texts without asking", at: .state("text")) {
            $0.states["text"] = ScriptState(
                id: "text", condition: nil, lines: ["texted"], kind: .ending(.accepted, text: "link"))
            $0.states["offer"] = Fixture.asking(
                "offer", "terms", Fixture.rule(.yes, "text"), Fixture.rule(.no, "saved"))
        },
        Fault("something else than a yes", at: .state("text")) {
            $0.states["permission"] = Fixture.asking(
                "permission", "permission", Fixture.rule(.yes, "why"), Fixture.rule(.no, "text"))
        },
    ]

    static let reach: [Fault] = [
        Fault("nothing leads to the state lost", at: .state("lost")) {
            $0.states["lost"] = Fixture.ending("lost", "thanks", .declined)
        }
    ]
}
