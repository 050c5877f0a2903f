import Runtime
import Vault

/// A call with everything that may be shown of it.
struct CallDetailAnswer: Encodable {
    let call: CallAnswer
    let kept: [KeptAnswer]
    /// Null when no reason was given.
    let transcript: Nullable<[TranscriptAnswer]>
    /// Why there is no transcript, or none with words.
    let note: Nullable<String>

    func encode(to encoder: any Encoder) throws {
        try call.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kept, forKey: .kept)
        try container.encode(transcript, forKey: .transcript)
        try container.encode(note, forKey: .note)
    }

    enum CodingKeys: String, CodingKey {
        case kept
        case transcript
        case note
    }

    /// As lines for a terminal.
    var lines: [String] {
        var lines = TextColumns.lines(
            Array(zip(CallAnswer.heading.map { $0.lowercased() }, call.columns)).map { [$0.0, $0.1] })
        if let transcript = transcript.value { lines += [""] + transcript.map(\.line) }
        lines += ["", "kept:"] + TextColumns.lines(kept.map { ["  " + $0.columns[0]] + $0.columns.dropFirst() })
        if let note = note.value { lines += ["", note] }
        return lines
    }
}
