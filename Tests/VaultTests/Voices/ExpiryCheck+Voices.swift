import Commerce
import Compliance
import Vault

extension ExpiryCheck {
    /// History and statement are kept as the evidence of a consent, from the end of the voice; the sound ends with the voice.
    static let voices: [ExpiryCheck] =
        ["voices", "voice_events", "voice_statements"].map { table in
            ExpiryCheck(table: table, retentionClass: .consentEvidence) { vault in
                let voice = try await Sample.grantedVoice(vault)
                _ = try await vault.revokeVoice(voice, as: .speaker, by: Sample.author, at: Sample.start)
            } isRead: { vault, now in
                try await !vault.voices(of: nil, limit: 9, at: now).isEmpty
            }
        } + [
            ExpiryCheck(table: "voice_samples", retentionClass: .voiceSample) { vault in
                _ = try await Sample.verifiedVoice(vault)
            } isRead: { vault, now in
                guard let voice = try await vault.voices(of: nil, limit: 9, at: now).first?.id else { return false }
                return try await !vault.sampleNames(of: voice, at: now).isEmpty
            }
        ]
}
