import CallCore
import Commerce
import Compliance
import Controls
import Dialogue
import LiveCartsTesting
import Testing

/// A card number is refused while it is being said, and nothing of it is in the log.
struct SecretTests {
    private let card = CallEvent.secretHeard(SecretHeard(secret: .card))

    /// The agent speaks over whoever gives it, and puts the question again when they have finished (PCI-1, PCI-3, DUR-8).
    @Test(.controls("PCI-1", "PCI-3", "DUR-8")) func theCallerIsInterrupted() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.callerBegins()
        call.happen(card)
        #expect(call.line == "secret.refusal")
        call.callerPauses(after: .milliseconds(600), .meaning(.secretGiven))
        call.run(untilHeard: "secret.refusal")
        call.run(untilSaying: "reason.again")
        #expect(call.line == "reason.again")
        #expect(call.linesSaid.filter { $0 == "secret.refusal" }.count == 1)
        call.caller(says: .meaning(.priceObjection))
        call.run { $0.names.contains("reserve_offer") }
        #expect(call.names.contains("reserve_offer"))
    }

    /// A number that goes on is refused once, and its next digits do not cut the refusal; another turn's is refused again.
    @Test(.controls("PCI-3")) func aNumberIsRefusedOnceATurn() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.callerBegins()
        call.happen(card)
        call.happen(.speechStarted(SpeechStarted(pacer: nil)))
        call.happen(card)
        #expect(call.line == "secret.refusal")
        call.callerPauses(after: .milliseconds(600), .meaning(.secretGiven))
        call.run(untilHeard: "reason.again")
        call.callerBegins()
        call.happen(card)
        #expect(call.line == "secret.refusal")
        #expect(call.linesSaid.filter { $0 == "secret.refusal" }.count == 2)
    }

    /// Over the agent's own words: they are cut, and what had to be heard of them is said again.
    @Test(.controls("OPN-7")) func theAgentCutsItself() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run(untilSaying: "opening")
        call.pass(.milliseconds(1000))
        #expect(!call.names.contains("clear"))
        call.happen(card)
        #expect(call.names.contains("clear"))
        #expect(call.line == "secret.refusal")
        call.run(untilHeard: "secret.refusal")
        #expect(call.line == "opening")
    }

    /// A stop goes before: nothing is refused to somebody who wants to be left alone.
    @Test func aStopGoesBefore() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.callerBegins()
        call.recogniserGuesses(.meaning(.other, stop: .possible))
        call.happen(card)
        #expect(!call.linesSaid.contains("secret.refusal"))
    }

    /// Keys other than 0 and 9 are one and the same to the call (PCI-4).
    @Test(.controls("PCI-4")) func noDigitIsInTheLog() throws {
        #expect(TelephoneKey.allCases == [.zero, .nine, .other])
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.happen(.keyPressed(KeyPressed(key: .other)))
        #expect(call.machine.outcome == nil)
    }
}
