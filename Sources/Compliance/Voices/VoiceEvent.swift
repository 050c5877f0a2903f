package import Commerce

/// One entry in the history of a voice; entries are only ever added.
package struct VoiceEvent: Hashable, Sendable, Codable {
    package enum Kind: Hashable, Sendable, Codable {
        /// A speaker was named, and the company that wants the voice.
        case enrolled(VoiceSpeaker)
        case challenged(VoiceChallenge)
        /// The speaker is to read the challenge by telephone.
        case codeIssued(VoicePhoneCode)
        /// Somebody called and keyed the code; it is good no more.
        case codeUsed
        /// A reading was handed in and proves nothing; its sound is not kept.
        case readingRefused(code: String)
        /// Statement and challenge were heard in one recording.
        case verified(VoiceVerification)
        case granted(VoiceGrant)
        /// The speaker recorded a line of the script, by the SHA-256 of its words.
        case lineRecorded(String)
        /// A copy was made at a vendor that the release names.
        case cloned(VendorVoice)
        /// The speaker took the consent back, or the merchant gave the voice up.
        case revoked(VoiceRevocation)
        /// What it was for is over.
        case purposeEnded
        case vendorDeletionConfirmed(VendorVoice, VendorDeletionProof)
        /// Samples, recorded lines and keys are gone.
        case destroyed
    }

    package let voice: PersonalVoiceID
    package let merchant: MerchantID
    package let at: WallTime
    package let kind: Kind

    package init(voice: PersonalVoiceID, merchant: MerchantID, at: WallTime, kind: Kind) {
        self.voice = voice
        self.merchant = merchant
        self.at = at
        self.kind = kind
    }
}
