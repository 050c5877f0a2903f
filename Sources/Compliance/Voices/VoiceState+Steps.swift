import Commerce

/// Which event may follow on which; an event that may not is refused and changes nothing.
extension VoiceState {
    /// - Throws: ``VoiceRefusal``.
    package func check(_ event: VoiceEvent) throws(VoiceRefusal) {
        switch event.kind {
        case .enrolled: if stage != .absent { throw .outOfOrder }
        case .challenged: try checkMayBeChallenged()
        case .codeIssued, .readingRefused: _ = try openChallenge()
        case .codeUsed:
            _ = try openChallenge()
            guard phoneCode?.isOpen(at: event.at) == true else { throw .noCode }
        case .verified: _ = try openChallenge()
        case .granted(let grant): try check(grant, from: event)
        case .lineRecorded, .cloned: try checkGranted(at: event.at)
        case .revoked, .purposeEnded, .destroyed: if stage == .absent { throw .unknown }
        case .vendorDeletionConfirmed(let copy, _): if !vendorVoices.contains(copy) { throw .unknown }
        }
    }

    /// The challenge that waits to be read.
    package func openChallenge() throws(VoiceRefusal) -> VoiceChallenge {
        try checkAlive()
        guard case .challenged(let challenge) = stage else { throw .noChallenge }
        return challenge
    }

    /// A voice that is in use is not put to the proof again: a challenge would take it out of use.
    private func checkMayBeChallenged() throws(VoiceRefusal) {
        try checkAlive()
        switch stage {
        case .enrolled, .challenged: break
        case .absent, .verified, .granted, .revoked, .destroyed: throw .outOfOrder
        }
    }

    private func checkAlive() throws(VoiceRefusal) {
        switch stage {
        case .absent: throw .unknown
        case .revoked(_, let at): throw .revoked(at: at)
        case .destroyed(let at): throw .destroyed(at: at)
        case .enrolled, .challenged, .verified, .granted: break
        }
    }

    /// A grant follows on a verified statement, or takes an earlier grant's place, and stands on a whole release (BIO-2).
    private func check(_ grant: VoiceGrant, from event: VoiceEvent) throws(VoiceRefusal) {
        try checkAlive()
        switch stage {
        case .verified, .granted: break
        case .absent, .enrolled, .challenged, .revoked, .destroyed: throw .notVerified
        }
        guard grant.release.missing.isEmpty else { throw .releaseIncomplete(grant.release.missing) }
        guard grant.merchant == event.merchant else { throw .anotherMerchant }
        guard !grant.uses.isEmpty, !grant.languages.isEmpty, grant.from < grant.until else { throw .emptyGrant }
    }

    private func checkGranted(at now: WallTime) throws(VoiceRefusal) {
        try checkAlive()
        guard case .granted(let grant) = stage else { throw .notGranted }
        guard isInTerm(grant, at: now) else { throw .outOfTerm(from: grant.from, until: grant.until) }
    }
}
