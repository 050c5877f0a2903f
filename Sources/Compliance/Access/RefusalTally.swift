package import Commerce

/// Decides which refusals are written into the audit one by one, so that nobody floods it by asking again and again.
///
/// Those that are not written are counted, and the next one that is written tells how many there were.
package struct RefusalTally: Hashable, Sendable {
    package enum Answer: Hashable, Sendable {
        /// - Parameter skipped: how many were only counted since the last one that was written.
        case write(skipped: Int)
        case count
    }

    private var limit: RateLimit
    private var skipped = 0

    package init(from start: WallTime) {
        limit = .auditedRefusals(from: start)
    }

    /// Somebody was refused.
    package mutating func refused(at now: WallTime) -> Answer {
        switch limit.take(at: now) {
        case .taken:
            defer { skipped = 0 }
            return .write(skipped: skipped)
        case .refused:
            skipped += 1
            return .count
        }
    }
}
