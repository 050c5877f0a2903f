import Commerce
import Controls
import Dialogue
import Testing

/// What the machine says next, answer by answer.
struct DialogueMachineTests {
    private func machine(texting: Bool = true, offers: Bool = true) throws -> DialogueMachine {
        DialogueMachine(
            script: try ScriptFixture.script(),
            capabilities: DialogueCapabilities(textingPermitted: texting, offerPossible: offers))
    }

    /// A machine whose opening and permission were heard and answered with yes.
    private func machineThatAskedWhy(texting: Bool = true, offers: Bool = true) throws -> DialogueMachine {
        var machine = try machine(texting: texting, offers: offers)
        _ = machine.began()
        _ = machine.lineHeard("opening")
        _ = machine.understood(.yes)
        _ = machine.lineHeard("permission")
        _ = machine.understood(.yes)
        _ = machine.lineHeard("why")
        return machine
    }

    @Test func itOpensAndListensOnlyWhenTheOpeningWasHeard() throws {
        var machine = try machine()
        #expect(machine.expectation == .greeting)
        #expect(machine.began() == [.say("opening")])
        #expect(machine.began() == [])
        #expect(machine.lineHeard("recovery.apology") == [])
        #expect(machine.lineHeard("opening") == [.expect(.yesNo)])
        #expect(machine.understood(.yes) == [.say("permission")])
    }

    /// The way of the first example: price named, offer granted, accepted, link texted.
    @Test func aNamedPriceBringsOneOfferAndItsAcceptanceOneText() throws {
        var machine = try machineThatAskedWhy()
        #expect(machine.understood(.priceObjection) == [.say("moment"), .requestOffer(.price)])
        #expect(machine.expectation == .nothing)
        #expect(machine.lineHeard("moment") == [])
        #expect(machine.offerReserved(.percent(.whole(10))) == [.say("terms")])
        #expect(machine.lineHeard("terms") == [.expect(.yesNo)])
        #expect(machine.understood(.accept) == [.queueText("link"), .say("texted")])
        #expect(machine.lineHeard("texted") == [.end(.accepted)])
        #expect(machine.hasEnded)
    }

    @Test func freeShippingHasItsOwnWords() throws {
        var machine = try machineThatAskedWhy()
        _ = machine.understood(.priceObjection)
        #expect(machine.offerReserved(.freeShipping) == [.say("shipped")])
    }

    @Test func aDeniedOfferIsSaidAndNotAskedForAgain() throws {
        var machine = try machineThatAskedWhy()
        _ = machine.understood(.priceObjection)
        #expect(machine.offerDenied() == [.say("no_offer")])
        #expect(machine.offerReserved(.percent(.whole(10))) == [], "a grant that comes too late is not spoken of")
    }

    @Test func whoNamesThePriceTwiceIsOfferedOnce() throws {
        var machine = try machineThatAskedWhy()
        _ = machine.understood(.priceObjection)
        _ = machine.offerReserved(.percent(.whole(10)))
        #expect(machine.understood(.priceObjection) == [.say("no_offer")])
    }

    @Test func whereNothingCanBeGrantedTheEngineIsNotAsked() throws {
        var machine = try machineThatAskedWhy(offers: false)
        #expect(machine.understood(.priceObjection) == [.say("no_offer")])
    }

    @Test func whereNoTextIsPermittedNoneIsQueued() throws {
        var machine = try machineThatAskedWhy(texting: false)
        #expect(machine.understood(.textLink) == [.say("thanks")])
        #expect(machine.lineHeard("thanks") == [.end(.accepted)])
    }

    /// DUR-1: at once, before anything else.
    @Test(.controls("DUR-1")) func aRobotQuestionIsAnsweredAndTheQuestionPutAgain() throws {
        var machine = try machineThatAskedWhy()
        #expect(machine.understood(.askAI) == [.say("robot"), .say("why")])
        #expect(machine.lineHeard("robot") == [])
        #expect(machine.lineHeard("why") == [.expect(.yesNo)])
    }

    @Test(.controls("DUR-1")) func aRobotQuestionIntoTheGoodbyeIsStillAnswered() throws {
        var machine = try machineThatAskedWhy()
        _ = machine.understood(.no)
        #expect(machine.understood(.askAI) == [.say("robot")])
        #expect(machine.lineHeard("robot") == [.end(.declined)])
    }

    @Test func twoSilencesAreBornAndTheThirdEnds() throws {
        var machine = try machineThatAskedWhy()
        for _ in 1...2 {
            #expect(machine.stayedSilent() == [.say("silent"), .say("why")])
            #expect(machine.stayedSilent() == [], "the agent speaks: that is no silence of the person's")
            _ = machine.lineHeard("why")
        }
        #expect(machine.stayedSilent() == [.say("goodbye")])
        #expect(machine.lineHeard("goodbye") == [.end(.unresponsive)])
    }

    @Test func twoAnswersThatFitNothingAreBornAndTheThirdEnds() throws {
        var machine = try machineThatAskedWhy()
        #expect(machine.understood(.other) == [.say("again"), .say("why")])
        #expect(machine.understood(.backchannel) == [.say("why")])
        #expect(machine.understood(.other) == [.say("goodbye")])
        #expect(machine.lineHeard("goodbye") == [.end(.misunderstood)])
    }

    @Test(arguments: [
        (Intent.minorSuspected, LineID("minor.end"), DialogueOutcome.minor),
        (.emergency, "emergency.end", .emergency), (.vulnerable, "care.end", .vulnerable),
        (.wrongPerson, "wrong_person.end", .wrongPerson),
    ])
    func theHouseEndsWhatNoScriptMayDecide(_ intent: Intent, _ line: LineID, _ outcome: DialogueOutcome) throws {
        var machine = try machineThatAskedWhy()
        #expect(machine.understood(intent) == [.say(line)])
        #expect(machine.lineHeard(line) == [.end(outcome)])
    }

    /// Who refuses to be recorded is told so, and the question is put again (DUR-4).
    @Test(.controls("DUR-4")) func aRefusalToBeRecordedEndsNothing() throws {
        var machine = try machineThatAskedWhy()
        #expect(machine.understood(.recordingObjection) == [.say("recording.off"), .say("why")])
        _ = machine.lineHeard("why")
        #expect(machine.understood(.priceObjection) != [])
    }

    @Test func anAnswerThatEndsIsFollowedWhileTheEngineThinks() throws {
        var machine = try machineThatAskedWhy()
        _ = machine.understood(.priceObjection)
        #expect(machine.understood(.backchannel) == [])
        #expect(machine.understood(.goodbye) == [.say("thanks")])
        #expect(machine.offerReserved(.percent(.whole(10))) == [])
    }

    @Test func afterALostStreamTheLastQuestionIsPutAgain() throws {
        var machine = try machineThatAskedWhy()
        #expect(machine.resumed() == [.say("why")])
        _ = machine.understood(.no)
        #expect(machine.resumed() == [.say("goodbye")])
        #expect(machine.lineHeard("goodbye") == [.end(.declined)])
    }

    @Test func aCutGoodbyeIsSaidShortAndThenTheCallEnds() throws {
        var machine = try machineThatAskedWhy()
        _ = machine.understood(.no)
        #expect(machine.understood(.other) == [.say("goodbye")])
        #expect(machine.understood(.other) == [.end(.declined)])
        #expect(machine.understood(.other) == [])
    }

    @Test func whoAsksForeverIsToldThatTimeIsOver() throws {
        var machine = try machineThatAskedWhy()
        var last: [DialogueAction] = []
        for _ in 0...DialogueMachine.turnLimit where last != [.say("time.over")] { last = machine.understood(.askAI) }
        #expect(last == [.say("time.over")])
        #expect(machine.lineHeard("time.over") == [.end(.tooLong)])
    }
}
