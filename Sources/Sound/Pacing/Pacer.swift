/// Says which frame of the agent's voice goes out when, on absolute deadlines, and how much of it was heard.
///
/// Pure: the driver asks ``next(at:)`` until it is told to wait, encodes ``frame``, sends, and calls again at the named time.
/// Segments are queued as samples and not as encoded frames: a barge-in then wastes no encoding, an encoder's state follows
/// what was really sent, cached lines are shared between calls without a copy, and the echo guard sees what is sent.
///
/// The far end is kept ``Configuration/lead`` ahead, so that it does not run dry at a hiccup and yet has little to drop at a
/// `clear`. After a stall the far end *is* dry: deadlines are laid anew from now, and never more than the lead goes out at once.
package struct Pacer: Equatable, Sendable {
    /// Limits of the queue and the distance to the far end.
    package struct Configuration: Equatable, Sendable {
        /// How far sending runs ahead of playing.
        package var lead: Duration = .milliseconds(120)
        /// The most sound that may wait; a long sentence is 15 s.
        package var longestQueue: Duration = .seconds(120)
        /// The most segments that may be outstanding (waiting or not yet heard).
        package var mostSegments = 256

        /// The settings of a live call.
        package init() {}
    }

    /// A clause of an utterance: what one mark speaks for.
    package struct Segment: Equatable, Sendable {
        /// The segment's number within the call.
        package let number: Int
        /// The name of its mark, sent right after its last frame.
        package let mark: String
        /// Mono samples at the pacer's rate.
        package let samples: [Int16]

        /// A segment; without samples it is a bare mark.
        package init(number: Int, mark: String, samples: [Int16]) {
            self.number = number
            self.mark = mark
            self.samples = samples
        }
    }

    /// Whether a segment was taken.
    package enum Admission: Equatable, Sendable {
        /// It will be sent after those before it.
        case queued
        /// The queue holds as much as it may; nothing was taken.
        case full(queued: Duration)
    }

    /// What the driver does now.
    package enum Step: Equatable, Sendable {
        /// Encode and send ``Pacer/frame``; the far end plays it at about `heardAt`.
        case frame(segment: Int, heardAt: Duration)
        /// Send this mark.
        case mark(segment: Int, name: String)
        /// Nothing until then; ask again at that time.
        case wait(until: Duration)
        /// Nothing is queued; ask again after ``Pacer/enqueue(_:at:)``.
        case idle
    }

    /// A stretch of sending without a break: frame `n` is heard at `anchor + n * 20 ms`.
    struct Run: Equatable, Sendable {
        var anchor: Duration
        var frames = 0
        var end: Duration { anchor + FrameClock.frame * frames }
    }

    enum State: Equatable, Sendable {
        /// Nothing was sent since the start, the last `clear`, or the end of the last run.
        case idle
        /// Frames go out.
        case running(Run)
        /// All was sent; the far end may still be playing.
        case draining(Run)
    }

    /// A segment that is not known to have been heard to its end.
    struct Outstanding: Equatable, Sendable {
        let segment: Segment
        let frames: Int
        var sent = 0
        /// Of ``sent``, those of earlier runs, which were all heard.
        var sentBefore = 0
        /// The place in the run of the first frame sent in it.
        var runStart = 0
    }

    /// Limits in force.
    package let configuration: Configuration
    /// Rate of all samples.
    package let rate: SampleRate
    /// The samples of the last ``Step/frame(segment:heardAt:)``: always 20 ms, padded with silence.
    package private(set) var frame: [Int16]
    /// Times that deadlines had to be laid anew because the driver came too late.
    package private(set) var stalls = 0
    /// Frames handed out so far.
    package private(set) var framesSent = 0

    var state = State.idle
    var outstanding: [Outstanding] = []
    /// Index of the first segment whose mark was not handed out.
    var cursor = 0

    /// An idle pacer for one direction of one call.
    package init(rate: SampleRate, configuration: Configuration = Configuration()) {
        self.rate = rate
        self.configuration = configuration
        frame = Array(repeating: 0, count: rate.samplesPerFrame)
        outstanding.reserveCapacity(16)
    }

    /// Sound that was queued and not sent yet.
    package var queued: Duration {
        outstanding[cursor...].reduce(.zero) { $0 + FrameClock.frame * ($1.frames - $1.sent) }
    }

    /// Puts a segment behind those that wait; then call ``next(at:)``.
    package mutating func enqueue(_ segment: Segment, at now: Duration) -> Admission {
        forgetHeard(at: now)
        let perFrame = rate.samplesPerFrame
        let added = Outstanding(segment: segment, frames: (segment.samples.count + perFrame - 1) / perFrame)
        let waiting = queued
        guard
            outstanding.count < configuration.mostSegments,
            waiting + FrameClock.frame * added.frames <= configuration.longestQueue
        else { return .full(queued: waiting) }
        outstanding.append(added)
        return .queued
    }

    /// Puts other sound in the place of a segment of which nothing was sent yet; its mark stays.
    /// - Returns: false when the segment has begun, or is not queued.
    package mutating func replace(_ number: Int, with samples: [Int16]) -> Bool {
        guard let index = outstanding[cursor...].firstIndex(where: { $0.segment.number == number }),
            outstanding[index].sent == 0
        else { return false }
        let segment = Segment(number: number, mark: outstanding[index].segment.mark, samples: samples)
        let perFrame = rate.samplesPerFrame
        outstanding[index] = Outstanding(segment: segment, frames: (samples.count + perFrame - 1) / perFrame)
        return true
    }

    /// What is to be done at `now`; call again at once after a frame or a mark.
    package mutating func next(at now: Duration) -> Step {
        guard cursor < outstanding.count else {
            settle(at: now)
            return .idle
        }
        if outstanding[cursor].sent == outstanding[cursor].frames {
            let segment = outstanding[cursor].segment
            cursor += 1
            return .mark(segment: segment.number, name: segment.mark)
        }
        var run = currentRun(at: now)
        let heardAt = run.end
        let due = heardAt - configuration.lead
        guard due <= now else {
            state = .running(run)
            return .wait(until: due)
        }
        fillFrame()
        if outstanding[cursor].sent == outstanding[cursor].sentBefore { outstanding[cursor].runStart = run.frames }
        outstanding[cursor].sent += 1
        run.frames += 1
        state = .running(run)
        framesSent += 1
        return .frame(segment: outstanding[cursor].segment.number, heardAt: heardAt)
    }

    /// Empties the queue because the far end was told to drop its own, and says what was heard.
    package mutating func clear(at now: Duration) -> PlayoutPosition {
        let position = position(at: now)
        outstanding.removeAll(keepingCapacity: true)
        cursor = 0
        state = .idle
        return position
    }

    /// The run that goes on at `now`, or a new one when the far end has nothing left to play.
    private mutating func currentRun(at now: Duration) -> Run {
        switch state {
        case .idle: break
        case .running(let run):
            if run.end >= now { return run }
            stalls += 1
        case .draining(let run):
            if run.end >= now { return run }
        }
        // All frames of the run before were heard, else the far end would not be dry.
        for index in outstanding.indices { outstanding[index].sentBefore = outstanding[index].sent }
        return Run(anchor: now)
    }

    private mutating func fillFrame() {
        let perFrame = rate.samplesPerFrame
        let start = outstanding[cursor].sent * perFrame
        let count = min(perFrame, outstanding[cursor].segment.samples.count - start)
        for index in 0..<count { frame[index] = outstanding[cursor].segment.samples[start + index] }
        for index in count..<perFrame { frame[index] = 0 }
    }

    /// Everything was sent.
    private mutating func settle(at now: Duration) {
        switch state {
        case .idle: break
        case .running(let run), .draining(let run):
            if run.end > now {
                state = .draining(run)
            } else {
                for index in outstanding.indices { outstanding[index].sentBefore = outstanding[index].sent }
                state = .idle
            }
        }
        forgetHeard(at: now)
    }
}
