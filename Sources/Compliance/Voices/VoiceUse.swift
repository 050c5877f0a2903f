/// What a speaker lets a voice be used for; the raw values are stable.
package enum VoiceUse: String, Hashable, Sendable, Codable, CaseIterable {
    /// Calls about carts that were left.
    case cartCalls = "cart_calls"
    /// Sentences that the merchant listens to and plays to nobody else.
    case testSentences = "test_sentences"
}
