import Commerce
import Compliance
import Server
import Vault

/// A voice with its history and the speaker's name.
struct VoiceDetailAnswer: Encodable {
    struct Step: Encodable {
        let at: String
        let what: String
    }

    let voice: VoiceAnswer
    let speaker: Nullable<String>
    let company: Nullable<String>
    let steps: [Step]

    init(_ voice: VoiceAnswer, _ record: VoiceRecord) {
        self.voice = voice
        self.speaker = Nullable(record.state.speaker?.name)
        self.company = Nullable(record.state.speaker?.company)
        self.steps = record.events.map { Step(at: $0.at.text, what: Self.words(for: $0.kind)) }
    }

    private static func words(for kind: VoiceEvent.Kind) -> String {
        switch kind {
        case .readingRefused(let code): "\(kind.word): \(code)"
        case .verified(let verification):
            "\(kind.word): statement \(Int(verification.score.statement * 100)) %, "
                + "challenge \(Int(verification.score.challenge * 100)) %, by \(verification.provenance.rawValue)"
        case .granted(let grant): "\(kind.word): release \(grant.release.documentSHA256)"
        case .cloned(let copy): "\(kind.word): \(copy.vendor)"
        case .revoked(let by): "\(kind.word): \(by.rawValue)"
        case .vendorDeletionConfirmed(let copy, let proof): "\(kind.word): \(copy.vendor), answer \(proof.status)"
        case .enrolled, .challenged, .codeIssued, .codeUsed, .lineRecorded, .purposeEnded, .destroyed: kind.word
        }
    }

    var lines: [String] {
        let head = TextColumns.lines([VoiceAnswer.heading, voice.columns])
        let who = "speaker \(speaker.value ?? "-") for \(company.value ?? "-")"
        return head + ["", who, ""] + TextColumns.lines(steps.map { [$0.at, $0.what] })
    }
}
