package import Commerce

/// Why nothing is destroyed now.
package enum SweepRefusal: Error, Hashable, Sendable {
    /// The clock shows an earlier time than that of the last destruction: it was set back, now or then.
    case clockIsBehind(lastSweep: WallTime, now: WallTime)
}

extension SweepRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .clockIsBehind(let last, let now):
            """
            the clock is \((last - now).components.seconds) s behind the last sweep; nothing was destroyed. Set the clock right and sweep \
            again
            """
        }
    }
}
