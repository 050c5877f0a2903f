/// Decodes one direction of a tape and says where on the timeline each frame belongs.
///
/// A frame's place follows from its number: a lost frame leaves a hole as long as itself, and jitter moves nothing. Only when
/// number and arrival disagree by more than ``tolerance`` is the count anchored anew, as after a pause in the stream.
struct TapeTrack: ~Copyable {
    /// More than jitter and the pacer's lead, less than a pause anyone hears.
    static let tolerance: Duration = .milliseconds(300)
    /// A hole in the numbers longer than this is not a loss but another numbering.
    static let longestHole = 500

    private let rate: SampleRate
    private var decoders: [AudioFormat: Int] = [:]
    private var chains: [Chain] = []
    private var anchor: Anchor?
    private(set) var malformed = 0

    /// The frame that is expected next.
    private struct Anchor {
        var chunk: Int
        var place: Duration
    }

    /// A decoder and the way to the timeline's rate. A class, because arrays hold no noncopyable values.
    private final class Chain {
        var decoder: FrameDecoder
        var resampler: Resampler

        init(_ format: AudioFormat, rate: SampleRate) throws {
            decoder = try FrameDecoder(format)
            resampler = try Resampler(from: format.rate, to: rate)
        }
    }

    init(rate: SampleRate) {
        self.rate = rate
    }

    /// The record's samples at the timeline's rate, and their place in time.
    mutating func decode(_ record: TapeRecord) throws -> (samples: [Int16], place: Duration) {
        let chain = try chain(for: record.format)
        var decoded: [Int16] = []
        switch chain.decoder.decode(record.payload.span, into: &decoded) {
        case .decoded: break
        case .concealed: malformed += 1
        }
        let length = record.format.rate.duration(of: decoded.count)
        let place = place(of: record, lasting: length)
        var samples: [Int16] = []
        chain.resampler.resample(decoded.span, appendingTo: &samples)
        return (samples, place)
    }

    private mutating func place(of record: TapeRecord, lasting length: Duration) -> Duration {
        var place = record.arrival
        if let anchor {
            let hole = record.chunk &- anchor.chunk
            if (-Self.longestHole...Self.longestHole).contains(hole) {
                let counted = anchor.place + length * hole
                let drift = record.arrival - counted
                if drift <= Self.tolerance, drift >= .zero - Self.tolerance { place = counted }
            }
        }
        let next = Anchor(chunk: record.chunk &+ 1, place: place + length)
        // A late frame goes to its own place and does not move the count back.
        if let anchor, anchor.place > next.place, anchor.chunk > next.chunk { return max(.zero, place) }
        anchor = next
        return max(.zero, place)
    }

    private mutating func chain(for format: AudioFormat) throws -> Chain {
        if let index = decoders[format] { return chains[index] }
        let chain = try Chain(format, rate: rate)
        decoders[format] = chains.count
        chains.append(chain)
        return chain
    }
}
