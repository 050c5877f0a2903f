import Commerce
import Compliance
import Server
import Vault

/// What a speaker reads into one recording.
struct VoiceChallengeAnswer: Encodable {
    let voice: String
    let statement: String
    let words: [String]
    let passage: String
    let until: String

    /// Nil for a voice that has no challenge to read.
    init?(_ record: VoiceRecord) {
        guard case .challenged(let challenge) = record.state.stage, let speaker = record.state.speaker else {
            return nil
        }
        self.voice = record.id.text
        self.statement = VoiceStatement.text(speaker: speaker.name, company: speaker.company)
        self.words = challenge.words
        self.passage = VoiceStatement.passage
        self.until = challenge.lapsesAt.text
    }

    var lines: [String] {
        [
            "voice \(voice)", "", "Read this into one recording, in a quiet room, with a short pause after each part:",
            "",
            "  \(statement)", "", "  \(words.joined(separator: ", ")).", "", "  \(passage)", "",
            "Then, before \(until): livecarts voices enroll \(voice) FILE",
        ]
    }
}
