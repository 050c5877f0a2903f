package import CallCore

/// The time of one call as its owner sees it: anchored to the wall clock once, then counted by a clock that never goes back.
///
/// After a take-over call time goes on from the last record plus the wall time that has passed since it.
package struct CallClock<Base: Clock>: Sendable where Base.Duration == Duration {
    private let base: Base
    private let start: Base.Instant
    private let offset: Duration

    /// A clock that shows `offset` now.
    package init(_ base: Base, from offset: Duration = .zero) {
        self.base = base
        self.start = base.now
        self.offset = offset
    }

    package var now: CallTime { CallTime(offset + start.duration(to: base.now)) }
}
