import Commerce
import Dialogue
import Foundation
import Scripts
import Testing

/// The script that ships: what it says and where it leads.
struct ShippedScriptTests {
    private static let now = WallTime(secondsSince1970: 1_795_000_000)

    @Test func itPassesEveryCheckWithoutAWarning() throws {
        let file = try ShippedFiles.script()
        #expect(file.warnings == [])
        #expect(file.script.version.text.hasPrefix("cart-recovery@"))
        #expect(file.script.language == "en-US")
        #expect(file.script.start == "opening")
    }

    @Test func itsVersionIsTheHashOfItsBytes() throws {
        let bytes = try ShippedFiles.bytes("cart-recovery.yaml")
        let version = try ShippedFiles.script().script.version.text
        #expect(version == "cart-recovery@\(ContentHash.hex(of: bytes).prefix(12))")
        let other = try ScriptFile(bytes + Data("\n".utf8), file: "cart-recovery.yaml")
        #expect(other.script.version.text != version)
    }

    @Test func theOpeningSaysEveryPartInTheOrderOfTheLaw() throws {
        let script = try ShippedFiles.script().script
        let merchant = try ShippedFiles.merchant()
        let line = try SpeakableLine(
            script[.opening], slots: LineSlots(merchant: merchant, firstName: "Ada"), offer: nil, at: Self.now)
        #expect(
            line.clauses == [
                "Hi, this is Sam, an AI assistant,", "calling from Example Home LLC.",
                "Say stop, or press nine, any time to opt out.", "This call is recorded.", "Am I speaking with Ada?",
            ])
        #expect(script[.opening].segments.map(\.parts) == [[.ai], [.seller], [.optOut], [.recordingNotice], []])
    }

    /// Every line but those of an offer can be spoken before any offer, and no number guard minds.
    @Test func everyLineCanBeSpoken() throws {
        let script = try ShippedFiles.script().script
        let merchant = try ShippedFiles.merchant()
        let offer = try GrantedOfferFixture.tenPercent(of: merchant, at: Self.now)
        for line in script.allLines {
            let slots = LineSlots(merchant: merchant, firstName: "Ada", offer: line.speaksOfOffer ? offer : nil)
            if line.id == "offer.shipping" { continue }
            let spoken = try SpeakableLine(line, slots: slots, offer: line.speaksOfOffer ? offer : nil, at: Self.now)
            #expect(spoken.clauses.count == line.segments.count)
        }
    }

    @Test func theOfferIsSpokenInWordsAndOnlyWhileItLives() throws {
        let script = try ShippedFiles.script().script
        let merchant = try ShippedFiles.merchant()
        let offer = try GrantedOfferFixture.tenPercent(of: merchant, at: Self.now)
        let terms = try #require(script.line("offer.terms"))
        let slots = LineSlots(merchant: merchant, firstName: "Ada", offer: offer)
        let spoken = try SpeakableLine(terms, slots: slots, offer: offer, at: Self.now)
        #expect(spoken.clauses.contains("I can take ten percent off your order."))
        #expect(spoken.clauses.contains("It's good for forty-eight hours."))
        #expect(throws: SpeakableLine.Refusal.self) {
            try SpeakableLine(terms, slots: slots, offer: offer, at: offer.expiresAt)
        }
        #expect(throws: SpeakableLine.Refusal.self) {
            try SpeakableLine(terms, slots: slots, offer: nil, at: Self.now)
        }
        let shipping = try #require(script.line("offer.shipping"))
        #expect(throws: SpeakableLine.Refusal.self, "ten percent were granted, not free shipping") {
            try SpeakableLine(shipping, slots: slots, offer: offer, at: Self.now)
        }
    }

    /// The demonstration call, in the caller's words.
    @Test func whoFindsItTooExpensiveIsOfferedTenPercentAndTextedTheLink() throws {
        var machine = DialogueMachine(
            script: try ShippedFiles.script().script,
            capabilities: DialogueCapabilities(textingPermitted: true, offerPossible: true))
        func hear(_ words: String) -> [DialogueAction] {
            machine.understood(IntentMatcher.understand(words, expecting: machine.expectation).intent)
        }
        #expect(machine.began() == [.say("opening")])
        #expect(machine.lineHeard("opening") == [.expect(.yesNo)])
        #expect(hear("Yes, this is she.") == [.say("permission")])
        #expect(hear("Sure, go ahead.") == [.say("reason.ask")])
        #expect(hear("It's too expensive.") == [.say("price.moment"), .requestOffer(.price)])
        #expect(machine.offerReserved(.percent(.whole(10))) == [.say("offer.terms")])
        #expect(hear("Are you a robot?") == [.say("robot"), .say("offer.again")])
        #expect(hear("Yes please, that sounds good.") == [.queueText("link"), .say("closing.text")])
        #expect(machine.lineHeard("closing.text") == [.end(.accepted)])
    }

    /// Without a permit to text there is neither a text nor an offer whose code could not be sent.
    @Test func whoMayNotBeTextedIsOfferedNothingThatNeedsAText() throws {
        var machine = DialogueMachine(
            script: try ShippedFiles.script().script,
            capabilities: DialogueCapabilities(textingPermitted: false, offerPossible: true))
        _ = machine.began()
        _ = machine.understood(.yes)
        _ = machine.understood(.yes)
        #expect(machine.understood(.priceObjection) == [.say("no_offer"), .say("closing.saved")])
    }

    @Test func whateverIsAnsweredTheCallEnds() throws {
        let script = try ShippedFiles.script().script
        for seed in 0..<300 { try walk(script, seed: seed) }
    }

    /// Answers at random, and watches what is said.
    private func walk(_ script: PromptScript, seed: Int) throws {
        var generator = SystemIndependentGenerator(state: UInt64(seed))
        var machine = DialogueMachine(
            script: script,
            capabilities: DialogueCapabilities(textingPermitted: seed.isMultiple(of: 2), offerPossible: true))
        var purposeTold = false
        var granted = false
        var asked = 0
        var actions = machine.began()
        for _ in 0...(DialogueMachine.turnLimit * 2) where !machine.hasEnded {
            for case .say(let id) in actions {
                let line = try #require(machine.script.line(id))
                purposeTold = purposeTold || line.parts.contains(.salesPurpose)
                #expect(!line.isSales || purposeTold, "\(id)")
                #expect(!line.speaksOfOffer || granted, "\(id)")
            }
            if actions.contains(.requestOffer(.price)) {
                asked += 1
                granted = Bool.random(using: &generator)
                actions = granted ? machine.offerReserved(.percent(.whole(10))) : machine.offerDenied()
            } else if Int.random(in: 0..<4, using: &generator) == 0, case .say(let last) = actions.last {
                actions = machine.lineHeard(last)
            } else if case .expect = actions.last, Bool.random(using: &generator) {
                actions = machine.stayedSilent()
            } else {
                let intent = try #require(Intent.allCases.randomElement(using: &generator))
                actions = machine.understood(Bool.random(using: &generator) ? .yes : intent)
            }
        }
        #expect(machine.hasEnded)
        #expect(asked <= 1)
    }
}

/// Numbers that are the same on every machine.
private struct SystemIndependentGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) | (state << 31)
    }
}
