/// What proved that the speaker agrees, and that the recording is of now.
package struct VoiceVerification: Hashable, Sendable, Codable {
    package let score: VoiceReadingScore
    /// SHA-256 of the sound of statement and challenge, in lower-case hexadecimal.
    package let statementSHA256: String

    package init(score: VoiceReadingScore, statementSHA256: String) {
        self.score = score
        self.statementSHA256 = statementSHA256
    }
}
