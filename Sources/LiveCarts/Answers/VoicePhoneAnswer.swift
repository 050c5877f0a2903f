import Commerce
import Compliance
import Server
import Vault

/// What a speaker needs to read by telephone: whom to call, what to key, what to read.
struct VoicePhoneAnswer: Encodable {
    let call: String
    let code: String
    let reading: VoiceChallengeAnswer

    /// Nil for a voice that has no challenge to read.
    init?(_ issued: IssuedPhoneCode, number: String) {
        guard let reading = VoiceChallengeAnswer(issued.record) else { return nil }
        self.call = number
        self.code = issued.code
        self.reading = reading
    }

    var lines: [String] {
        let groups = [code.prefix(3), code.dropFirst(3).prefix(3), code.dropFirst(6)].joined(separator: " ")
        return [
            "voice \(reading.voice)", "", "Before \(reading.until), from a quiet room:", "",
            "  call \(call), press star, and key \(groups)", "",
            "Read each text when the line asks for it, and wait:", "",
            "  \(reading.statement)", "", "  \(reading.words.joined(separator: ", ")).", "", "  \(reading.passage)",
            "", "The code is good once. 'livecarts voices show \(reading.voice)' tells whether the reading was taken.",
        ]
    }
}
