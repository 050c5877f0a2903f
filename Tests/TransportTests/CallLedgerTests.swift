import Testing

@testable import Transport

/// The order in which a call's start, deadline and cancellation reach the loop, from three threads.
struct CallLedgerTests {
    /// The ordinary life of a call.
    @Test func aCallOpensStartsAndFinishes() {
        var ledger = CallLedger(limit: 1)
        #expect(ledger.callWanted() == .opened(1))
        #expect(ledger.callReady(1) == .start)
        #expect(ledger.callWanted() == .full)
        ledger.callFinished(1)
        #expect(ledger.callWanted() == .opened(2))
    }

    /// A task that is cancelled before its call was handed over must not wait for ever.
    @Test(arguments: [CallLedger.EarlyEnd.cancelled, .deadline])
    func anEndBeforeTheStartIsRemembered(_ reason: CallLedger.EarlyEnd) {
        var ledger = CallLedger(limit: 1)
        _ = ledger.callWanted()
        #expect(ledger.endAsked(1, reason) == .nothing)
        #expect(ledger.callReady(1) == .endedAlready(reason))
        #expect(ledger.callWanted() == .opened(2))
    }

    /// The first reason stands.
    @Test func ofTwoEndsTheFirstCounts() {
        var ledger = CallLedger(limit: 1)
        _ = ledger.callWanted()
        _ = ledger.endAsked(1, .deadline)
        #expect(ledger.endAsked(1, .cancelled) == .nothing)
        #expect(ledger.callReady(1) == .endedAlready(.deadline))
    }

    /// Once started, only the loop may end a call, and only while it is under way.
    @Test func anEndAfterTheReplyIsNothing() {
        var ledger = CallLedger(limit: 1)
        _ = ledger.callWanted()
        _ = ledger.callReady(1)
        #expect(ledger.endAsked(1, .cancelled) == .tellLoop)
        ledger.callFinished(1)
        #expect(ledger.endAsked(1, .deadline) == .nothing)
    }

    /// Stopping refuses what is new and what is half begun.
    @Test func nothingStartsAfterAStop() {
        var ledger = CallLedger(limit: 2)
        _ = ledger.callWanted()
        let first = ledger.stopAsked()
        let second = ledger.stopAsked()
        #expect(first && !second)
        #expect(ledger.callReady(1) == .stopped)
        #expect(ledger.callWanted() == .stopped)
        #expect(ledger.endAsked(1, .cancelled) == .nothing)
    }
}
