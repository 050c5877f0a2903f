import CallCore
import Commerce
import Lookalike
import Testing
import Vault

/// Calls that reach nobody end with the right outcome, settle their job, and are followed by no text.
@Suite struct UnansweredTests {
    /// The line is busy, nobody comes, the call is pushed away, or there is no such number. `declined` is for who declined an offer.
    @Test(arguments: [
        (CallerScript.PickUp.busy, CallOutcome.busy),
        (.noAnswer, .noAnswer),
        (.rejects(afterSeconds: 0.5), .noAnswer),
        (.unknownNumber, .failed),
    ])
    func nobodyIsReached(pickUp: CallerScript.PickUp, outcome: CallOutcome) async throws {
        var plot = Plot(pickUp: pickUp)
        plot.haste = 10
        try await CallStage.run(plot) { stage in
            let job = try await stage.leaveCart()
            let call = try await stage.endedCall()
            #expect(call.outcome == outcome)
            #expect(try await stage.settled(job) == .done)
            let leg = try #require(stage.legs().first)
            #expect(stage.legs().count == 1)
            #expect(leg.answeredAt == nil)
            #expect(leg.endedAt != nil)
            #expect(stage.requests("streaming_start").isEmpty)
            #expect(stage.textsWithLink().isEmpty)
        }
    }

    /// The carrier takes no dial: the call has failed, and she is not dialed again on the spot.
    @Test(arguments: [("90041", 403), ("10015", 422)])
    func theCarrierRefusesTheDial(code: String, status: Int) async throws {
        var plot = Plot([.hangUp])
        plot.faults.requests = [.init("calls", .refused(status: status, code: code))]
        try await CallStage.run(plot) { stage in
            let job = try await stage.leaveCart()
            let call = try await stage.endedCall()
            #expect(call.outcome == .failed)
            #expect(try await stage.settled(job) == .done)
            #expect(stage.journal.requests.filter { $0.action == "calls" }.map(\.status) == [status])
            #expect(stage.legs().isEmpty)
            #expect(stage.textsWithLink().isEmpty)
        }
    }
}
