package import Commerce
import Operations
import Synchronization

/// The seats of this process (DIA-2): taken before a call is made, given back when it is over, and counted for the calls of an earlier process too.
package final class Seats: Sendable {
    private struct State {
        var plan: SeatPlan
        var waiting = 0
    }

    /// The most calls at once, whatever the recognisers can carry.
    package let limit: Int
    private let state: Mutex<State>

    /// - Parameter limit: calls at once; as many as one recogniser hears unless said otherwise.
    package init(limit: Int = SeatPlan.perRecogniser) {
        self.limit = max(0, limit)
        self.state = Mutex(State(plan: SeatPlan(capacity: limit)))
    }

    /// Calls that may be made now.
    package var free: Int { state.withLock { $0.plan.free } }
    /// Calls that have a seat.
    package var taken: Int { state.withLock { $0.plan.taken.count } }
    /// Calls that can be heard at once now.
    package var capacity: Int { state.withLock { $0.plan.capacity } }
    /// Calls that are due and have no seat, as of the last look at the queue.
    package var waiting: Int { state.withLock { $0.waiting } }

    /// Takes a seat for a call that is to be made.
    /// - Returns: false when there is none; then it is not made.
    package func reserve(for call: CallID) -> Bool { state.withLock { $0.plan.reserve(for: call) } }

    /// Seats a call that was dialed by an earlier process.
    package func adopt(_ call: CallID) { state.withLock { $0.plan.adopt(call) } }

    /// Gives a call's seat back.
    package func release(_ call: CallID) { state.withLock { $0.plan.release(call) } }

    /// Only so many recognisers are able to hear now.
    package func recognisers(areAble count: Int) {
        state.withLock { $0.plan.recognisersCarry(min(limit, count * SeatPlan.perRecogniser)) }
    }

    /// Takes down how many calls wait for a seat.
    /// - Returns: how many did before.
    func wait(_ calls: Int) -> Int {
        state.withLock { state in
            defer { state.waiting = calls }
            return state.waiting
        }
    }
}
