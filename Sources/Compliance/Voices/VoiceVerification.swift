/// What proved that the speaker agrees, and that the recording is of now.
package struct VoiceVerification: Hashable, Sendable, Codable {
    package let score: VoiceReadingScore
    /// SHA-256 of the sound of statement and challenge, in lower-case hexadecimal.
    package let statementSHA256: String

    /// How the reading came.
    package let provenance: VoiceProvenance

    package init(score: VoiceReadingScore, statementSHA256: String, provenance: VoiceProvenance = .file) {
        self.score = score
        self.statementSHA256 = statementSHA256
        self.provenance = provenance
    }
}
