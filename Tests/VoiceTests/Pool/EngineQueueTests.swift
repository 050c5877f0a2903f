import Testing
import Voice

/// The queue before the engines.
struct EngineQueueTests {
    /// The caller who waits in silence goes first; among equals, who came first.
    @Test func urgentBeforeOldAndOldBeforeNew() {
        var queue = EngineQueue(limit: 8)
        for (number, urgency) in [(1, Urgency.beforehand), (2, .partial), (3, .turn), (4, .partial), (5, .turn)] {
            #expect(queue.add(EngineRequestID(UInt32(number)), urgency) == .queued)
        }
        #expect(queue.removeAll().map(\.number) == [3, 5, 2, 4, 1])
    }

    /// A full queue gives up its least urgent, newest request for a more urgent one, and only for that.
    @Test func fullQueueDisplacesOnlyTheLessUrgent() {
        var queue = EngineQueue(limit: 2)
        _ = queue.add(EngineRequestID(1), .beforehand)
        _ = queue.add(EngineRequestID(2), .beforehand)
        #expect(queue.add(EngineRequestID(3), .beforehand) == .full)
        #expect(queue.add(EngineRequestID(4), .turn) == .displaced(EngineRequestID(2)))
        #expect(queue.add(EngineRequestID(5), .turn) == .displaced(EngineRequestID(1)))
        #expect(queue.add(EngineRequestID(6), .turn) == .full)
        #expect(queue.removeAll().map(\.number) == [4, 5])
    }

    /// Who leaves is gone; who is not there cannot leave.
    @Test func removedRequestIsNotServed() {
        var queue = EngineQueue(limit: 4)
        _ = queue.add(EngineRequestID(1), .turn)
        _ = queue.add(EngineRequestID(2), .turn)
        #expect(queue.remove(EngineRequestID(1)) == true)
        #expect(queue.remove(EngineRequestID(1)) == false)
        #expect(queue.next() == EngineRequestID(2))
        #expect(queue.next() == nil)
    }
}
