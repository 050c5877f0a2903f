import Commerce
import Compliance
import Testing

/// A voice's history, written step by step.
struct VoiceFixtures {
    static let start = WallTime(secondsSince1970: 1_795_000_000)
    static let merchant: MerchantID = "mrc_1"
    static let voice: PersonalVoiceID = "vce_1"
    static let day: Duration = .seconds(86_400)

    static func challenge(at moment: WallTime = start) throws -> VoiceChallenge {
        try #require(VoiceChallenge(drawing: Array(0..<8), at: moment))
    }

    static func release(
        document: String = String(repeating: "a", count: 64), isSigned: Bool = true,
        purpose: String = "calls about carts, for one year", schedule: String = "https://shop.example.com/voices"
    ) -> VoiceRelease {
        VoiceRelease(documentSHA256: document, isSigned: isSigned, purposeTold: purpose, schedule: schedule)
    }

    static func grant(
        to merchant: MerchantID = merchant, uses: [VoiceUse] = [.cartCalls], languages: [String] = ["en"],
        from: WallTime = start, until: WallTime = start + day * 365, release: VoiceRelease = release()
    ) -> VoiceGrant {
        VoiceGrant(
            merchant: merchant, uses: uses, languages: languages, from: from, until: until, release: release)
    }

    static func event(_ kind: VoiceEvent.Kind, after: Duration = .zero) -> VoiceEvent {
        VoiceEvent(voice: voice, merchant: merchant, at: start + after, kind: kind)
    }

    static func verification() -> VoiceEvent.Kind {
        .verified(
            VoiceVerification(
                score: VoiceReadingScore(statement: 1, challenge: 1, evidencePieces: 2), statementSHA256: "0c"))
    }

    static func speaker() throws -> VoiceEvent.Kind {
        .enrolled(try #require(VoiceSpeaker(name: "Ana Lopez", company: "Example Home LLC")))
    }

    /// As far as the verified statement.
    static func verified() throws -> [VoiceEvent] {
        [event(try speaker()), event(.challenged(try challenge())), event(verification(), after: .seconds(60))]
    }

    /// As far as a grant of a year.
    static func granted(_ grant: VoiceGrant = grant()) throws -> [VoiceEvent] {
        try verified() + [event(.granted(grant), after: .seconds(120))]
    }
}
