package import Commerce

/// Of what use a voice is at a moment; the raw values are stable.
package enum VoiceStatus: String, Hashable, Sendable, Codable, CaseIterable {
    case absent
    case enrolled
    case challenged
    case verified
    /// It may be used as its grant says (VOX-3).
    case consented
    /// Its term is not now, its purpose is over, or it had to be destroyed by now.
    case expired
    case revoked
    case destroyed
}

extension VoiceState {
    package func status(at now: WallTime) -> VoiceStatus {
        switch stage {
        case .absent: return .absent
        case .revoked: return .revoked
        case .destroyed: return .destroyed
        case .granted(let grant): return isInTerm(grant, at: now) ? .consented : .expired
        case .enrolled, .challenged, .verified: break
        }
        if let due = destructionDue, now >= due { return .expired }
        switch stage {
        case .challenged: return .challenged
        case .verified: return .verified
        case .absent, .enrolled, .granted, .revoked, .destroyed: return .enrolled
        }
    }

    func isInTerm(_ grant: VoiceGrant, at now: WallTime) -> Bool {
        guard now >= grant.from, now < grant.until else { return false }
        return purposeEnded == nil && destructionDue.map { now < $0 } ?? true
    }
}
