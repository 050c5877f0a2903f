package import Commerce
package import Compliance

/// Personal voices: their history, the evidence of their consent, and their sound, sealed under keys of their own.
///
/// Every step is checked against the history (``Compliance/VoiceRefusal``) in the transaction that writes it, and stands in the audit.
package protocol VoiceStore: Sendable {
    /// Begins a profile with a challenge to read.
    func enrol(
        _ speaker: VoiceSpeaker, of merchant: MerchantID, challenge: VoiceChallenge, by author: AccessAuthor,
        at now: WallTime
    ) async throws -> VoiceRecord

    /// Adds a step that brings no sound and ends nothing; ``revokeVoice(_:as:by:at:)`` and ``destroyVoice(_:by:at:)`` end a voice.
    func add(
        _ step: VoiceStep, to voice: PersonalVoiceID, by author: AccessAuthor, at now: WallTime
    ) async throws -> VoiceRecord

    /// Draws a code by which the speaker is known on the telephone, good once and as long as the challenge. One drawn before is void.
    /// - Throws: ``Compliance/VoiceRefusal``; without a challenge there is nothing to read.
    func issuePhoneCode(
        for voice: PersonalVoiceID, by author: AccessAuthor, at now: WallTime
    ) async throws -> IssuedPhoneCode

    /// Finds the voice that a code was drawn for, and uses the code up.
    /// - Returns: nil when no voice of these merchants has it, or it was used, or its time is over.
    func usePhoneCode(
        _ code: String, of merchants: [MerchantID], by author: AccessAuthor, at now: WallTime
    ) async throws -> VoiceRecord?

    /// Takes a reading that was verified: the statement as evidence, the whole of it as sample.
    /// - Parameters: sounds are at most ``VoiceLimits/longestSound`` bytes.
    func keepReading(
        _ verification: VoiceVerification, statement: [UInt8], sample: [UInt8], of voice: PersonalVoiceID,
        by author: AccessAuthor, at now: WallTime
    ) async throws -> VoiceRecord

    /// Keeps a line as the speaker recorded it; one of the same words takes its place.
    func keepLine(
        _ sound: [UInt8], saying words: String, of voice: PersonalVoiceID, by author: AccessAuthor, at now: WallTime
    ) async throws -> VoiceRecord

    /// - Throws: ``Compliance/VoiceRefusal/unknown``.
    func voice(_ voice: PersonalVoiceID, at now: WallTime) async throws -> VoiceRecord

    /// Voices, the newest first; all merchants' when none is named.
    func voices(of merchant: MerchantID?, limit: Int, at now: WallTime) async throws -> [VoiceRecord]

    /// The right to one sentence in a voice, as things stand in this very moment.
    /// - Throws: ``Compliance/VoiceRefusal``.
    func consent(
        to use: VoiceUse, in language: String, of voice: PersonalVoiceID, for merchant: MerchantID, at now: WallTime
    ) async throws -> ConsentedVoice

    /// The right to one sentence in the merchant's own voice, the one that was enrolled last; nil when no voice is consented to.
    func consentedVoice(
        of merchant: MerchantID, for use: VoiceUse, in language: String, at now: WallTime
    ) async throws -> ConsentedVoice?

    /// What sound of a voice there is, by name.
    func sampleNames(of voice: PersonalVoiceID, at now: WallTime) async throws -> Set<VoiceSampleName>

    /// The sound of a voice, for a sentence that is consented to; nil when there is none of that name.
    func openSample(_ name: VoiceSampleName, under consent: ConsentedVoice, at now: WallTime) async throws -> [UInt8]?

    /// Ends a consent: in one transaction with the step the sound is removed, before it the key is destroyed, and the log of erasures
    /// keeps it ended after a restore. A second time changes nothing.
    func revokeVoice(
        _ voice: PersonalVoiceID, as revocation: VoiceRevocation, by author: AccessAuthor, at now: WallTime
    ) async throws -> VoiceRecord

    /// Destroys the sound of a voice and its key. A second time changes nothing.
    func destroyVoice(_ voice: PersonalVoiceID, by author: AccessAuthor, at now: WallTime) async throws -> VoiceRecord

    /// Voices with something left to do: their date has come, or a vendor has not confirmed a deletion.
    func voicesToEnd(at now: WallTime) async throws -> [VoiceRecord]
}
