/// Names a voice of some synthesiser, for example `flite/rms`.
package struct VoiceID: Hashable, Sendable, CustomStringConvertible {
    /// `engine/voice`.
    package let rawValue: String

    package init(_ rawValue: String) { self.rawValue = rawValue }

    package var description: String { rawValue }
}

extension VoiceID {
    /// The agent's voice of the local synthesiser: a man's, clear on narrowband.
    package static let rms = VoiceID("flite/rms")
    /// A woman's voice.
    package static let slt = VoiceID("flite/slt")
    /// A man's voice with a Scottish accent.
    package static let awb = VoiceID("flite/awb")
    /// A plain diphone voice, thirty times cheaper than the others.
    package static let kal16 = VoiceID("flite/kal16")
}
