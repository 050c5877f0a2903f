import Commerce
import Compliance
import Testing
import Vault

extension Sample {
    static let speaker = "Annabelle Planted"

    static func challenge(at moment: WallTime = start) throws -> VoiceChallenge {
        try #require(VoiceChallenge(drawing: Array(0..<8), at: moment))
    }

    static func voiceGrant(
        from: WallTime = start, until: WallTime = start.days(365), languages: [String] = ["en"]
    ) -> VoiceGrant {
        VoiceGrant(
            merchant: merchant, uses: [.cartCalls], languages: languages, from: from, until: until,
            release: VoiceRelease(
                documentSHA256: String(repeating: "a", count: 64), isSigned: true, purposeTold: "calls, one year",
                schedule: "https://shop.example.com/voices"))
    }

    static let verification = VoiceVerification(
        score: VoiceReadingScore(statement: 1, challenge: 1, evidencePieces: 1), statementSHA256: "0c")

    static func enrol(_ vault: any Vault, at now: WallTime = start) async throws -> PersonalVoiceID {
        let speaker = try #require(VoiceSpeaker(name: speaker, company: legalName))
        return try await vault.enrol(
            speaker, of: merchant, challenge: try challenge(at: now), by: author, at: now
        ).id
    }

    /// A verified voice with its reading.
    static func verifiedVoice(_ vault: any Vault, at now: WallTime = start) async throws -> PersonalVoiceID {
        let voice = try await enrol(vault, at: now)
        _ = try await vault.keepReading(
            verification, statement: [1, 2, 3], sample: [1, 2, 3, 4, 5], of: voice, by: author, at: now)
        return voice
    }

    /// A voice in use, with one recorded line.
    static func grantedVoice(_ vault: any Vault, at now: WallTime = start) async throws -> PersonalVoiceID {
        let voice = try await verifiedVoice(vault, at: now)
        _ = try await vault.add(.granted(voiceGrant()), to: voice, by: author, at: now)
        _ = try await vault.keepLine([7, 8, 9], saying: "Do you have a minute?", of: voice, by: author, at: now)
        return voice
    }

    static func consent(to voice: PersonalVoiceID, _ vault: any Vault, at now: WallTime) async throws -> ConsentedVoice
    {
        try await vault.consent(to: .cartCalls, in: "en-US", of: voice, for: merchant, at: now)
    }
}
