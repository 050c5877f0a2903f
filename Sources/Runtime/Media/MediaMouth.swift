import CallCore
import Compliance
import Sound
import Telnyx

/// What one media stream says: paced, encoded and written as wire messages. Lives on one event loop.
struct MediaMouth: ~Copyable {
    /// What the driver does next.
    enum Step {
        /// Send the writer's message: 20 ms of a segment, which the far end plays at about that time.
        case sound(SegmentID, heardAt: Duration)
        /// Send the writer's message: a mark; the segment has been sent whole.
        case mark(SegmentID)
        /// Ask again at that time.
        case wait(until: Duration)
        case idle
    }

    private var pacer: Pacer
    private var encoder: FrameEncoder
    private var writer = OutboundFrameWriter()
    private var payload: [UInt8] = []
    private var spares = SpareSegments()

    init(_ format: AudioFormat) throws {
        self.pacer = Pacer(rate: format.rate)
        self.encoder = try FrameEncoder(format)
        payload.reserveCapacity(1_280)
    }

    /// The message of the last step.
    var message: [UInt8] { writer.message }
    /// The payload of the last ``Step/sound(_:heardAt:)``.
    var lastPayload: [UInt8] { payload }
    /// The samples of the last ``Step/sound(_:heardAt:)``.
    var lastFrame: [Int16] { pacer.frame }
    var stalls: Int { pacer.stalls }

    /// Queues a segment; false when the queue holds as much as it may.
    mutating func enqueue(_ segment: PlayableSegment, mark: MarkName, at now: Duration) -> Bool {
        let entry = Pacer.Segment(number: segment.segment.number, mark: mark.description, samples: segment.samples)
        switch pacer.enqueue(entry, at: now) {
        case .queued:
            spares.queued(segment)
            return true
        case .full: return false
        }
    }

    mutating func next(at now: Duration) throws -> Step {
        switch pacer.next(at: now) {
        case .frame(let segment, let heardAt):
            // Taken out, because parts of one noncopyable owner cannot be read and written at the same time.
            let frame = pacer.frame
            var bytes: [UInt8] = []
            swap(&bytes, &payload)
            defer { swap(&bytes, &payload) }
            try encoder.encode(frame.span, into: &bytes)
            writer.writeMedia(bytes.span)
            spares.sent(SegmentID(segment))
            return .sound(SegmentID(segment), heardAt: heardAt)
        case .mark(let segment, let name):
            writer.writeMark(name)
            spares.finished(SegmentID(segment))
            return .mark(SegmentID(segment))
        case .wait(let until):
            return .wait(until: until)
        case .idle:
            return .idle
        }
    }

    /// Where play-out stands; nil when nothing is being played.
    func position(at now: Duration) -> PacerPosition? {
        Self.position(of: pacer.position(at: now))
    }

    /// Empties the queue and makes the message that empties the carrier's.
    mutating func clear(at now: Duration) -> PacerPosition? {
        let position = Self.position(of: pacer.clear(at: now))
        spares.cleared()
        writer.writeClear()
        return position
    }

    /// Puts the stock voice in the place of a personal one, from the next sentence on.
    /// - Returns: the clauses that changed, in order.
    mutating func changeToStockVoice(from voice: PersonalVoiceID) -> [SpareSegments.Change] {
        spares.consentEnded(to: voice).filter { pacer.replace($0.segment.number, with: $0.samples) }
    }

    private static func position(of playout: PlayoutPosition) -> PacerPosition? {
        playout.current.map { PacerPosition(segment: SegmentID($0.number), heard: TimeSpan($0.heard)) }
    }
}
