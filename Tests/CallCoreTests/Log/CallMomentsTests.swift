import Commerce
import Compliance
import Controls
import Dialogue
import LiveCartsTesting
import Testing

@testable import CallCore

/// When the parts of an opening were heard, read off the log.
struct CallMomentsTests {
    /// Each part has its moment, in the order in which the script says them, and none before the first sound.
    @Test(.controls("RCD-1", "RCD-6")) func everyPartHasItsMoment() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.priceObjection))
        call.run(untilHeard: "offer.terms")
        call.runToEnd()
        let moments = CallMoments(call.log.records, script: call.script)
        let order = [
            moments.dialed, moments.answered, moments.firstSound, moments.aiNoticeHeard, moments.sellerHeard,
            moments.optOutHeard, moments.recordingNoticeHeard, moments.salesPurposeHeard, moments.hungUp,
        ].compactMap(\.self)
        #expect(order.count == 9)
        // Each clause has a mark of its own.
        #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 })
    }

    /// A part that was cut before its mark came back was not heard, whatever marks the carrier returns after the cut.
    @Test(.controls("RCD-6")) func whatWasCutHasNoMoment() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run(untilSaying: "opening")
        call.pass(.milliseconds(300))
        call.caller(says: .meaning(.other, stop: .certain(.stopWord)))
        call.runToEnd()
        let moments = CallMoments(call.log.records, script: call.script)
        #expect(moments.answered != nil && moments.firstSound != nil)
        #expect(moments.recordingNoticeHeard == nil && moments.salesPurposeHeard == nil)
    }

    /// Without the script nothing is claimed of the opening.
    @Test func withoutTheScriptNoPartIsClaimed() throws {
        let call = try CallRehearsal.talking()
        let moments = CallMoments(call.log.records, script: nil)
        #expect(moments.answered != nil && moments.sellerHeard == nil && moments.optOutHeard == nil)
    }
}
