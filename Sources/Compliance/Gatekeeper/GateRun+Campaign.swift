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

    /// The limits of contacts in 24 hours, and whether the number that would call is still fit to.
    func budget() -> Verdict {
        // The link was promised in a call that counted itself.
        if purpose == .requestedLink { return .exempt("asked for in this call") }
        guard facts.dailyRoom.isLeft(at: facts.now) else { return .fail(.dailyLimitReached) }
        switch request.channel {
        case .voiceAI: return callingNumber()
        case .sms: return .pass
        }
    }

    private func callingNumber() -> Verdict {
        switch facts.callingNumber.standing {
        case .well: .pass
        case .stopped(.refused): .fail(.callsRefused)
        case .stopped(.tooShort): .fail(.callsTooShort)
        }
    }
}
