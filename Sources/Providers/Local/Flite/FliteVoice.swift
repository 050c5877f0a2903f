internal import CFlite
package import Voice

/// A voice of flite that this program links.
package enum FliteVoice: String, Sendable, CaseIterable {
    case rms, slt, awb, kal16

    /// The voice of that name, if it is one of flite's.
    package init?(_ id: VoiceID) {
        guard id.rawValue.hasPrefix("flite/") else { return nil }
        self.init(rawValue: String(id.rawValue.dropFirst("flite/".count)))
    }

    /// Its name among all voices.
    package var id: VoiceID { VoiceID("flite/" + rawValue) }
}
