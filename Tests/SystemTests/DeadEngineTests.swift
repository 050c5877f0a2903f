import CallCore
import Commerce
import Lookalike
import Testing
import Vault

/// A recogniser that dies costs one "sorry, could you say that again?" and nothing more.
@Suite struct DeadEngineTests {
    /// It fails on her second answer; asked again, she goes on, and the call ends as she wishes.
    @Test func theCallGoesOn() async throws {
        let ear = ClipRecogniser()
        ear.die(after: 1)
        let plot = Plot([
            .awaitStream, .wait(seconds: 0.2), .say("caller-hello"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes-this-is-she"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes"), .awaitAgentSilence(milliseconds: 900), .say("caller-no-thank-you"),
        ])
        try await CallStage.run(plot, ear: ear) { stage in
            try await stage.leaveCart()
            let call = try await stage.endedCall()
            #expect(call.outcome == .declined)
            #expect(ear.heard == ["Hello?", "Yes.", "No, thank you."], stage.course)
            #expect(ear.failures == 1)
            let farEnd = try FarEnd(stage)
            let again = stage.book.clauses.filter { $0.line == "sorry.again" }
            #expect(again.count == 2, "once, and how to opt out by key")
            for clause in again { #expect(try farEnd.line(clause.words) != nil) }
            let goodbye = try #require(stage.book.clauses.last)
            #expect(goodbye.line == "declined")
            #expect(try farEnd.line(goodbye.words) != nil)
            #expect(stage.legs().count == 1)
            #expect(farEnd.call.streams.count == 1)
        }
    }
}
