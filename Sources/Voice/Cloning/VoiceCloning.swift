package import Commerce
package import Compliance
package import Sound

/// A vendor that makes a copy of a voice. Its own checks count for nothing here: what counts is ``Compliance/ConsentedVoice`` (VOX-7).
package protocol VoiceCloning: Sendable {
    /// The vendor's name as it stands in the history of a voice, such as `telnyx`.
    var vendor: String { get }

    /// Makes a copy of the voice of a speaker who agrees.
    ///
    /// - Parameters:
    ///   - sample: the speaker's reading; never sound of a call (VOX-5).
    ///   - consent: names the voice. The vendor is told no other name.
    ///   - terms: the vendor's own (GD-14).
    ///   - language: as a BCP 47 tag.
    /// - Throws: ``VoiceCloningError``.
    func create(
        from sample: AudioClip, under consent: ConsentedVoice, terms: ProcessorTerms, language: String
    ) async throws(VoiceCloningError) -> VendorVoice

    /// Whether the vendor still has the copy.
    func exists(_ voice: VendorVoice) async throws(VoiceCloningError) -> Bool

    /// Has the copy deleted, and asks whether it is gone. A copy that is not there any more is deleted.
    /// - Returns: the answer that says that it is gone.
    /// - Throws: ``VoiceCloningError``; the copy is to be taken as still there.
    func delete(_ voice: VendorVoice, at now: WallTime) async throws(VoiceCloningError) -> VendorDeletionProof
}
