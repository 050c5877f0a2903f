package import Commerce

/// The right to make one sentence heard in a person's voice.
///
/// Only ``VoiceState/consent(to:in:of:for:at:)`` makes one, anew for each sentence, from the state as it is then. It is not `Codable` on purpose.
package struct ConsentedVoice: Hashable, Sendable {
    package let voice: PersonalVoiceID
    package let merchant: MerchantID
    package let use: VoiceUse
    /// When it was made; the sentence begins then.
    package let at: WallTime

    init(voice: PersonalVoiceID, merchant: MerchantID, use: VoiceUse, at: WallTime) {
        self.voice = voice
        self.merchant = merchant
        self.use = use
        self.at = at
    }
}

extension VoiceState {
    /// The right to use the voice for one sentence, or why there is none.
    ///
    /// - Parameters:
    ///   - language: of the sentence, as a BCP 47 tag.
    ///   - merchant: on whose behalf it is said.
    /// - Throws: ``VoiceRefusal``.
    package func consent(
        to use: VoiceUse, in language: String, of voice: PersonalVoiceID, for merchant: MerchantID, at now: WallTime
    ) throws(VoiceRefusal) -> ConsentedVoice {
        let grant: VoiceGrant
        switch stage {
        case .absent: throw .unknown
        case .enrolled, .challenged: throw .notVerified
        case .verified: throw .notGranted
        case .revoked(_, let at): throw .revoked(at: at)
        case .destroyed(let at): throw .destroyed(at: at)
        case .granted(let standing): grant = standing
        }
        guard grant.merchant == merchant else { throw .anotherMerchant }
        guard grant.uses.contains(use) else { throw .notForThisUse(use) }
        guard grant.covers(language) else { throw .notInThisLanguage(language) }
        guard isInTerm(grant, at: now) else { throw .outOfTerm(from: grant.from, until: grant.until) }
        return ConsentedVoice(voice: voice, merchant: merchant, use: use, at: now)
    }
}
