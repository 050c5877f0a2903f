/// How a reading came to us.
package enum VoiceProvenance: String, Hashable, Sendable, Codable {
    case file
    /// Over the telephone network: speech up to 3.4 kHz, where a microphone gives 7 and more.
    case telephone
}
