/// What is asked of an engine process.
package enum EngineQuestion: Equatable, Sendable {
    /// Transcribe this.
    case hear(Utterance)
    /// Speak this text in this voice.
    case speak(String, VoiceID)

    /// The question as a frame under a request number.
    package func frame(request: UInt32) -> EngineFrame {
        switch self {
        case .hear(let utterance):
            var writer = ByteWriter(capacity: 12 + 2 * utterance.samples.count)
            writer.write(UInt64(clamping: utterance.speech.nanoseconds / 1_000))
            writer.write(samples: utterance.samples)
            return EngineFrame(.hear, request: request, payload: writer.bytes)
        case .speak(let text, let voice):
            var writer = ByteWriter(capacity: 64 + text.utf8.count)
            writer.write(text: voice.rawValue)
            writer.write(text: text)
            return EngineFrame(.speak, request: request, payload: writer.bytes)
        }
    }

    /// Reads a question out of a frame.
    package init(_ frame: EngineFrame) throws(EngineWireError) {
        var reader = ByteReader(frame.payload)
        switch frame.kind {
        case .hear:
            guard let speech = reader.read(UInt64.self), speech <= Self.longestSpeech,
                let samples = reader.readSamples(), reader.isAtEnd
            else { throw .payload(.hear) }
            self = .hear(Utterance(samples: samples, speech: .microseconds(Int64(speech))))
        case .speak:
            guard let voice = reader.readText(), let text = reader.readText(), reader.isAtEnd
            else { throw .payload(.speak) }
            self = .speak(text, VoiceID(voice))
        case .ready, .unavailable, .heard, .spoken, .refused: throw .direction(frame.kind)
        }
    }

    /// Microseconds in a day: more speech than that is not a length of speech.
    private static let longestSpeech: UInt64 = 86_400_000_000
}
