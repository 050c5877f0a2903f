package import Commerce

/// The seats of a process: as many as its recognisers can hear calls at once. A call has one before it is dialed, so that nobody picks up to
/// silence (DIA-2).
package struct SeatPlan: Equatable, Sendable {
    /// Calls that one recogniser hears at once: the least of the 8 to 12 that were measured on a core.
    package static let perRecogniser = 8

    /// How many recognisers it takes to hear so many calls at once.
    package static func recognisers(forSeats seats: Int) -> Int {
        max(1, (seats + perRecogniser - 1) / perRecogniser)
    }

    /// Calls that can be heard at once; it may fall below the seats taken, when a recogniser dies.
    package private(set) var capacity: Int
    /// Who sits, in the order of sitting down.
    package private(set) var taken: [CallID] = []

    package init(capacity: Int) {
        self.capacity = max(0, capacity)
    }

    /// How many more calls may be dialed.
    package var free: Int { max(0, capacity - taken.count) }

    /// Takes a seat for a call that is to be dialed; the same call keeps the one it has.
    /// - Returns: false when there is none, and then the call is not dialed.
    package mutating func reserve(for call: CallID) -> Bool {
        if taken.contains(call) { return true }
        guard free > 0 else { return false }
        taken.append(call)
        return true
    }

    /// Seats a call that was dialed already, by a process that died: it is live, whether or not there is room.
    package mutating func adopt(_ call: CallID) {
        if !taken.contains(call) { taken.append(call) }
    }

    /// Gives a call's seat back, however it ended; once is enough.
    package mutating func release(_ call: CallID) {
        taken.removeAll { $0 == call }
    }

    /// Takes over what the recognisers can carry now. Live calls keep their seats.
    package mutating func recognisersCarry(_ calls: Int) {
        capacity = max(0, calls)
    }
}
