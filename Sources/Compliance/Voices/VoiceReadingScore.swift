/// How well a reading fits what was to be read.
package struct VoiceReadingScore: Hashable, Sendable, Codable {
    /// Shares of the words, 0 to 1.
    package let statement: Double
    package let challenge: Double
    /// So many stretches of speech, from the first on, hold both texts.
    package let evidencePieces: Int

    package init(statement: Double, challenge: Double, evidencePieces: Int) {
        self.statement = statement
        self.challenge = challenge
        self.evidencePieces = evidencePieces
    }
}
