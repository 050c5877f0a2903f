/// Who ended a consent; the raw values are stable.
package enum VoiceRevocation: String, Hashable, Sendable, Codable, CaseIterable {
    case speaker
    case merchant
    /// The contract with the speaker ended before the term.
    case contractEnded = "contract_ended"
}
