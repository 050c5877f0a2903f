package import Sound

/// What an engine process says.
package enum EngineAnswer: Equatable, Sendable {
    /// It is ready; the text names what it runs.
    case ready(String)
    /// It cannot work; the text says what is missing and what to run.
    case unavailable(String)
    /// The transcript that was asked for.
    case heard(Transcript)
    /// The sound that was asked for.
    case spoken(AudioClip)
    /// The question cannot be answered, for the reason given.
    case refused(String)

    /// The answer as a frame under the number of its question; 0 for the greeting.
    package func frame(request: UInt32) -> EngineFrame {
        switch self {
        case .ready(let text): Self.frame(.ready, request, text)
        case .unavailable(let text): Self.frame(.unavailable, request, text)
        case .refused(let text): Self.frame(.refused, request, text)
        case .heard(let transcript): EngineFrame(.heard, request: request, payload: Self.payload(of: transcript))
        case .spoken(let clip): EngineFrame(.spoken, request: request, payload: Self.payload(of: clip))
        }
    }

    /// Reads an answer out of a frame.
    package init(_ frame: EngineFrame) throws(EngineWireError) {
        var reader = ByteReader(frame.payload)
        switch frame.kind {
        case .ready: self = .ready(try Self.text(in: frame))
        case .unavailable: self = .unavailable(try Self.text(in: frame))
        case .refused: self = .refused(try Self.text(in: frame))
        case .heard:
            guard let text = reader.readText(), let confidence = reader.read(UInt32.self),
                let noSpeech = reader.read(UInt32.self), let second = reader.readText(),
                let shortfall = reader.read(UInt32.self), let lean = reader.read(UInt32.self),
                let time = reader.read(UInt64.self), reader.isAtEnd
            else { throw .payload(.heard) }
            self = .heard(
                Transcript(
                    text: text, confidence: Float(bitPattern: confidence), noSpeech: Float(bitPattern: noSpeech),
                    second: second.isEmpty
                        ? nil
                        : SecondHearing(
                            text: second, shortfall: Float(bitPattern: shortfall), lean: Float(bitPattern: lean)),
                    engineTime: .nanoseconds(Int64(clamping: time))))
        case .spoken:
            guard let hertz = reader.read(UInt32.self), let rate = SampleRate(hertz: Int(hertz)),
                let samples = reader.readSamples(), reader.isAtEnd
            else { throw .payload(.spoken) }
            self = .spoken(AudioClip(samples: samples, rate: rate))
        case .hear, .speak: throw .direction(frame.kind)
        }
    }

    private static func frame(_ kind: EngineFrame.Kind, _ request: UInt32, _ text: String) -> EngineFrame {
        var writer = ByteWriter(capacity: 4 + text.utf8.count)
        writer.write(text: text)
        return EngineFrame(kind, request: request, payload: writer.bytes)
    }

    private static func text(in frame: EngineFrame) throws(EngineWireError) -> String {
        var reader = ByteReader(frame.payload)
        guard let text = reader.readText(), reader.isAtEnd else { throw .payload(frame.kind) }
        return text
    }

    private static func payload(of transcript: Transcript) -> [UInt8] {
        let second = transcript.second ?? SecondHearing(text: "", shortfall: 0, lean: 0)
        var writer = ByteWriter(capacity: 32 + transcript.text.utf8.count + second.text.utf8.count)
        writer.write(text: transcript.text)
        writer.write(transcript.confidence.bitPattern)
        writer.write(transcript.noSpeech.bitPattern)
        writer.write(text: second.text)
        writer.write(second.shortfall.bitPattern)
        writer.write(second.lean.bitPattern)
        writer.write(UInt64(clamping: transcript.engineTime.nanoseconds))
        return writer.bytes
    }

    private static func payload(of clip: AudioClip) -> [UInt8] {
        var writer = ByteWriter(capacity: 8 + 2 * clip.samples.count)
        writer.write(UInt32(clip.rate.hertz))
        writer.write(samples: clip.samples)
        return writer.bytes
    }
}
