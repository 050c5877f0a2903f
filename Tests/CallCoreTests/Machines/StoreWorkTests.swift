import CallCore
import Commerce
import Testing

/// What the store owes, until it confirms it or is given up.
struct StoreWorkTests {
    private func effect(_ number: Int) -> EffectID {
        EffectID(incarnation: .first, event: LogSequence(number), index: 0)
    }

    /// Confirmed once; a second confirmation means nothing.
    @Test func confirmed() {
        var work = StoreWork()
        work.asked(.contentKey, as: effect(1))
        #expect(work.task(of: effect(1)) == .contentKey)
        let (first, second) = (work.confirmed(.contentKey), work.confirmed(.contentKey))
        #expect(first)
        #expect(!second)
        #expect(work.isIdle)
    }

    /// Asked three times in all, then waited for no longer.
    @Test func givenUp() {
        var work = StoreWork()
        for attempt in 1..<StoreWork.attemptLimit {
            work.asked(.offerRelease("ofr"), as: effect(attempt))
            let late = work.timedOut()
            #expect(late.again == [.offerRelease("ofr")] && late.givenUp.isEmpty)
        }
        work.asked(.offerRelease("ofr"), as: effect(9))
        let late = work.timedOut()
        #expect(late.again.isEmpty && late.givenUp == [.offerRelease("ofr")])
        #expect(work.isIdle)
    }

    /// An offer is asked for once: a late one would answer nothing.
    @Test func aReservationIsNotAskedForAgain() {
        var work = StoreWork()
        work.asked(.offerReservation, as: effect(1))
        let late = work.timedOut()
        #expect(late.again.isEmpty && late.givenUp == [.offerReservation])
    }

    /// Failures of an earlier attempt say nothing about the one that runs.
    @Test func onlyTheNewestAttemptCounts() {
        var work = StoreWork()
        work.asked(.contentDestruction, as: effect(1))
        work.asked(.contentDestruction, as: effect(2))
        #expect(work.task(of: effect(1)) == nil)
        #expect(work.effects == [effect(2)])
    }
}
