package import Commerce

/// How a merchant's limit of a channel stands: by the contact that fills it.
package enum DailyRoom: Hashable, Sendable {
    case unlimited
    /// Fewer contacts went out than the limit.
    case left
    /// As many as the limit, counting back to the one at this time; there is room again a day after it.
    case fullSince(WallTime)

    /// Whether one more contact fits at a moment.
    func isLeft(at now: WallTime) -> Bool {
        switch self {
        case .unlimited, .left: true
        case .fullSince(let first): now - first >= DailyLimits.span
        }
    }
}
