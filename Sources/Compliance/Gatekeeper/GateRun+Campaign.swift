import Commerce

/// The gates on what the merchant's calls and texts come to together (DIA-2, DIA-7).
extension GateRun {
    func abandonRate() -> Verdict {
        switch facts.abandonment.standing {
        case .quiet: .pass
        case .alarm: .noted("alarm: \(facts.abandonment)")
        case .paused: .fail(.abandonedTooOften)
        }
    }

    /// The merchant's own limit of contacts in 24 hours.
    func budget() -> Verdict {
        // The link was promised in a call that counted itself.
        if purpose == .requestedLink { return .exempt("asked for in this call") }
        return facts.dailyRoom.isLeft(at: facts.now) ? .pass : .fail(.dailyLimitReached)
    }
}
