import CallCore
import Commerce
import Compliance
import Dialogue
import LiveCartsTesting
import Testing

/// Once nothing can be put on record any more, a call says goodbye and does nothing that would have to be.
struct LostLogTests {
    private let lost = CallEvent.toldToEnd(ToldToEnd(reason: .logLost))

    /// In the middle of a sale: a short word, the hang-up, and a failure, without the text that was promised.
    @Test func theCallEndsPolitely() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.textLink))
        call.run(untilSaying: "closing.text")
        call.happen(lost)
        #expect(call.machine.isSellingBarred)
        #expect(call.line == "sorry.trouble")
        call.runToEnd()
        #expect(call.machine.outcome == .failed)
        #expect(!call.names.contains("queue_text"))
    }

    /// Nobody waits for a store that does not answer, and no offer is given back without a record.
    @Test func theStoreIsNotWaitedFor() throws {
        var call = try CallRehearsal.talking()
        call.world.offers = .neverReplies
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.priceObjection))
        call.run { $0.names.contains("reserve_offer") }
        call.happen(.hungUp(HungUp(cause: .normal, by: .person)))
        #expect(!call.machine.isFinished)
        call.happen(lost)
        #expect(call.machine.isFinished)
        #expect(!call.names.contains("release_offer"))
    }

    /// The notice is heard after the log was lost: no key is stored.
    @Test func noKeyIsStored() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run(untilSaying: "opening")
        call.happen(lost)
        call.runToEnd()
        #expect(!call.names.contains("store_content_key"))
        #expect(call.machine.outcome == .failed)
    }

    /// A stop is a stop all the same; what cannot be stored is not confirmed.
    @Test func aStopGoesFirst() throws {
        var call = try CallRehearsal.talking()
        call.world.store = .fails
        call.run(untilSaying: "reason.ask")
        call.happen(lost)
        call.happen(.keyPressed(KeyPressed(key: .nine)))
        call.runToEnd()
        #expect(call.linesSaid.last == "stop.polite_end")
        #expect(call.machine.outcome == .optedOut)
    }

    /// A call that rings is hung up.
    @Test func whileItRings() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run { $0.names.last == "ringing" }
        call.happen(lost)
        #expect(call.effects.contains(.hangUp))
        call.runToEnd()
        #expect(call.machine.outcome == .failed)
    }
}
