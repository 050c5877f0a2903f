import Controls
import Foundation
import Testing

/// A server and its carrier in processes of their own, and commands beside them.
@Suite(.enabled(if: ShiftedClock.canBeMade, ShiftedClock.absence), .timeLimit(.minutes(5)))
struct TwoProcessTests {
    /// The cart is accepted, its person called, and the call ended; all of it told by the carrier's look-alike alone.
    @Test func aCartBecomesACall() async throws {
        let served = try await ServedCall.shared.value
        #expect(served.notes.intakeStatus == 202)
        #expect(served.notes.calls.count == 1)
        #expect(served.notes.calls.first?.outcome != nil)
        #expect(served.notes.log.contains("\"event\":\"answered\""))
        #expect(served.notes.log.contains("\"event\":\"stream_started\""))
    }

    /// Every contact has a decision behind it: the text that asks for a YES, and the call after it.
    @Test(.controls("CC-8")) func everyContactWasDecided() async throws {
        let decisions = try await ServedCall.shared.value.notes.decisions
        #expect(decisions.contains { $0.channel == "sms" && $0.result == "allow" })
        #expect(decisions.contains { $0.channel == "voice_ai" && $0.result == "allow" })
    }

    /// An engine that is killed is started again, and the call is made.
    @Test func aKilledEngineIsStartedAgain() async throws {
        let engines = try await ServedCall.shared.value.notes.enginesOfSpeech
        #expect(engines.count == 2)
        #expect(engines.first != engines.last)
    }

    /// Told to end by SIGTERM, both end by themselves and well.
    @Test func bothEndWellWhenTold() async throws {
        let served = try await ServedCall.shared.value
        #expect(served.serveEnd.code == 0)
        #expect(served.lookalikeEnd.code == 0)
    }

    /// A call is shown without a reason, and its words are not.
    @Test(.controls("GD-1", "REC-5")) func wordsAreShownForAReasonOnly() async throws {
        let shown = try await ServedCall.shared.value.notes.shown
        #expect(shown.code == 0)
        #expect(shown.output.contains("add --reason"))
        #expect(shown.output.contains("until 20"))
        #expect(!shown.output.contains("agent "))
    }

    /// Nothing of the person is in what the server printed, in a call's summary or in its log.
    @Test func nothingPersonalIsPrinted() async throws {
        let served = try await ServedCall.shared.value
        let texts = [served.serveEnd.lines.joined(separator: "\n"), served.notes.shown.output, served.notes.log]
        for text in texts {
            #expect(!text.isEmpty)
            for secret in SampleCart.secrets { #expect(!text.contains(secret)) }
        }
    }
}
