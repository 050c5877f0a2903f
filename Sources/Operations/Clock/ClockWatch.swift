package import Commerce

/// Tells whether the wall clock was set back behind what was seen of it.
///
/// Calling hours, caps and limits are counted by it: under a clock that shows an earlier time than it did, somebody might be called twice a day
/// or after a limit. It counts as right again once it shows no less than what was seen.
package struct ClockWatch: Equatable, Sendable {
    /// How far a clock may go back: what corrections of the time service amount to, and clocks of several machines differ by.
    package static let tolerance: Duration = .seconds(120)

    /// What a look at the clock says.
    package enum Standing: Equatable, Sendable {
        case right
        /// It stands that much before the latest that was seen.
        case setBack(by: Duration)
    }

    private enum State: Equatable, Sendable {
        case unseen
        case seen(latest: WallTime)
    }

    private var state: State

    /// - Parameter newest: the newest moment that is on record; nil when nothing is.
    package init(newest: WallTime?) {
        self.state = newest.map { .seen(latest: $0) } ?? .unseen
    }

    /// Takes what the clock shows now.
    package mutating func looked(_ now: WallTime) -> Standing {
        switch state {
        case .unseen:
            state = .seen(latest: now)
            return .right
        case .seen(let latest) where now < latest - Self.tolerance:
            return .setBack(by: latest - now)
        case .seen(let latest):
            state = .seen(latest: max(latest, now))
            return .right
        }
    }
}
