package import Commerce

/// Where a voice stands: the fold of its events.
package struct VoiceState: Hashable, Sendable {
    package enum Stage: Hashable, Sendable {
        /// Nothing is on record.
        case absent
        case enrolled
        /// A challenge waits to be read.
        case challenged(VoiceChallenge)
        case verified(VoiceVerification)
        case granted(VoiceGrant)
        case revoked(VoiceRevocation, at: WallTime)
        case destroyed(at: WallTime)
    }

    package private(set) var stage = Stage.absent
    package private(set) var speaker: VoiceSpeaker?
    /// The last grant, also when it has ended since.
    package private(set) var grant: VoiceGrant?
    /// The last thing that the speaker did with us; nil when nothing is on record.
    package private(set) var lastInteraction: WallTime?
    package private(set) var purposeEnded: WallTime?
    /// The code that leads a caller to the challenge, as long as nobody has used it; nil for none.
    package private(set) var phoneCode: VoicePhoneCode?
    package private(set) var revokedAt: WallTime?
    /// Copies at vendors that are not known to be deleted, in the order they were made.
    package private(set) var vendorVoices: [VendorVoice] = []
    package private(set) var proofs: [VendorDeletionProof] = []

    package init() {}

    package init(_ events: [VoiceEvent]) {
        for event in events { apply(event) }
    }

    package mutating func apply(_ event: VoiceEvent) {
        switch event.kind {
        case .enrolled(let speaker):
            self.speaker = speaker
            advance(to: .enrolled, at: event.at)
        case .challenged(let challenge):
            phoneCode = nil
            advance(to: .challenged(challenge), at: event.at)
        case .codeIssued(let code): phoneCode = code
        case .codeUsed: phoneCode = nil
        case .readingRefused: break
        case .verified(let verification): advance(to: .verified(verification), at: event.at)
        case .granted(let grant):
            self.grant = grant
            advance(to: .granted(grant), at: event.at)
        case .lineRecorded: lastInteraction = event.at
        case .cloned(let copy): vendorVoices.append(copy)
        case .revoked(let by): end(as: .revoked(by, at: event.at), at: event.at)
        case .purposeEnded: purposeEnded = purposeEnded ?? event.at
        case .vendorDeletionConfirmed(let copy, let proof):
            vendorVoices.removeAll { $0 == copy }
            proofs.append(proof)
        case .destroyed: end(as: .destroyed(at: event.at), at: event.at)
        }
    }

    /// What the speaker did moves a voice on; nothing moves one that was revoked or destroyed.
    private mutating func advance(to next: Stage, at moment: WallTime) {
        guard !isOver else { return }
        stage = next
        lastInteraction = moment
    }

    private mutating func end(as last: Stage, at moment: WallTime) {
        revokedAt = revokedAt ?? moment
        stage = last
    }

    /// Whether it was revoked or destroyed: never usable again. A new consent begins with a new profile.
    package var isOver: Bool {
        switch stage {
        case .revoked, .destroyed: true
        case .absent, .enrolled, .challenged, .verified, .granted: false
        }
    }

    /// Copies that their vendors have to delete now.
    package func deletionsDue(at now: WallTime) -> [VendorVoice] {
        isOver || destructionDue.map { now >= $0 } ?? false ? vendorVoices : []
    }
}

extension VoiceState {
    /// Whether its date has come and nobody has ended it yet.
    package func isDestructionOwed(at now: WallTime) -> Bool {
        !isOver && destructionDue.map { now >= $0 } ?? false
    }
}
