import Runtime
import Vault

/// A call with everything that may be shown of it.
package struct CallDetailAnswer: Encodable, Sendable {
    package let call: CallAnswer
    package let kept: [KeptAnswer]
    /// Null when no reason was given.
    package let transcript: Nullable<[TranscriptAnswer]>
    /// Why there is no transcript, or none with words.
    package let note: Nullable<String>

    package func encode(to encoder: any Encoder) throws {
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
}
