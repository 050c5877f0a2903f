import CallCore
import Sound
import Voice

/// What one media stream hears: speech events, and the sound of the caller's turn for the recogniser. Lives on one event loop.
///
/// Moments are call time as durations since the call was created. Places are counted in samples at 16 kHz from the stream's beginning.
struct MediaEar: ~Copyable {
    /// What came of a frame.
    enum Event {
        case speechStarted
        case speechPaused(silence: Duration, speech: Duration)
        /// Sound for the recogniser: a guess while the caller speaks, all of the turn at a pause.
        case sound(TurnSound)
    }

    /// Sound kept from before speech was noticed, so that the first syllable is not cut off.
    static let preRoll: Duration = .milliseconds(480)
    /// Sound kept before the moment at which speech is judged to have begun.
    static let lead: Duration = .milliseconds(320)
    /// How long a word may trail off after it was judged to have ended.
    static let trail: Duration = .milliseconds(96)
    /// The longest turn that is kept for the recogniser; what goes on longer is cut at the front.
    static let longestTurn: Duration = .seconds(20)
    /// How often a guess is asked for while the caller goes on speaking.
    static let partialInterval: Duration = .seconds(1)
    /// Silence after which a turn that nobody closed is forgotten; longer than anything waits for its words.
    static let forgotten: Duration = .seconds(8)

    private var hearing: Hearing
    private var agent = AgentWords()
    private var turn = TurnNumber.first
    /// The sound that is kept; its last sample is the last that was heard.
    private var kept: [Int16] = []
    /// The place behind the last sample.
    private var place = 0
    /// Where the first speech of the turn began.
    private var turnOnset: Int?
    /// Where the speech that goes on began.
    private var speechOnset: Int?
    /// Where the last speech ended: what is before it belongs to another turn.
    private var speechEnd = 0
    /// Speech of the turn before the one that goes on.
    private var speechBefore: Duration = .zero
    private var nextPartial: Duration = .zero
    private var heard: [SpeechDetector.Event] = []
    private var events: [Event] = []

    init(_ format: AudioFormat) throws {
        self.hearing = try Hearing(format)
        kept.reserveCapacity(SampleRate.wideband.samples(in: .seconds(4)))
        heard.reserveCapacity(8)
        events.reserveCapacity(8)
    }

    /// Another turn is expected. Speech that goes on is its beginning; of what came before only the pre-roll is kept.
    mutating func open(_ turn: TurnNumber) {
        // The same turn with another expectation is no other turn.
        guard turn != self.turn else { return }
        self.turn = turn
        hearing.turnEnded()
        speechBefore = .zero
        turnOnset = speechOnset
        if let speechOnset {
            keepLead(of: speechOnset)
        } else {
            hearing.forgetVoices()
            keep(from: place - Self.samples(Self.preRoll))
        }
    }

    /// Takes one payload and gives what it brought.
    mutating func hear(_ payload: Span<UInt8>, chunk: Int, at now: Duration) -> [Event] {
        heard.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
        let before = kept.count
        hearing.receive(payload, chunk: chunk, at: now, sound: &kept, events: &heard)
        place += kept.count - before
        for event in heard {
            switch event {
            case .speechStarted(let onset), .speechResumed(let onset): speechStarted(placeOf(onset), at: now)
            case .speechPaused(let since, let silence): speechPaused(placeOf(since), silence: silence)
            }
        }
        if speechOnset != nil, now >= nextPartial {
            nextPartial = now + Self.partialInterval
            hand(isFinal: false)
        }
        limitSound()
        return events
    }

    private func placeOf(_ moment: Duration) -> Int {
        place - Self.samples(hearing.spokenUntil - moment)
    }

    private static func samples(_ span: Duration) -> Int { SampleRate.wideband.samples(in: span) }
}

// MARK: - The agent

extension MediaEar {
    /// A clause of the agent's is to be played.
    mutating func agentWillSay(_ segment: SegmentID, words: String, length: Duration) {
        agent.queued(segment, words: SpokenWords.list(of: SpokenText.expanded(words)), length: length)
    }

    /// A frame of the agent's went out, to be told from its own echo.
    mutating func agentSpoke(_ frame: Span<Int16>, of segment: SegmentID, heardAt: Duration) {
        hearing.agentSpoke(frame, heardAt: heardAt)
        agent.played(segment, heardAt: heardAt)
    }

    /// The agent was cut off.
    mutating func agentCleared(at now: Duration) {
        hearing.agentCleared(at: now)
        agent.cleared(at: now)
    }
}

// MARK: - The turn

extension MediaEar {
    private mutating func speechStarted(_ onset: Int, at now: Duration) {
        if turnOnset == nil {
            turnOnset = onset
            keepLead(of: onset)
        }
        speechOnset = onset
        nextPartial = now + Self.partialInterval
        events.append(.speechStarted)
    }

    private mutating func speechPaused(_ end: Int, silence: Duration) {
        let speech = SampleRate.wideband.duration(of: max(0, end - (speechOnset ?? end)))
        speechEnd = end
        speechOnset = nil
        speechBefore += speech
        events.append(.speechPaused(silence: silence, speech: speech))
        hand(isFinal: true)
    }

    private mutating func hand(isFinal: Bool) {
        let end = speechOnset == nil ? speechEnd : place
        let current = SampleRate.wideband.duration(of: speechOnset.map { end - $0 } ?? 0)
        var sound = TurnSound(
            turn: turn, samples: kept,
            extent: SoundExtent(start: place - kept.count, end: place, speechEnd: end),
            speech: speechBefore + current, isFinal: isFinal)
        if hearing.voices.mayBeEcho {
            let span = SampleRate.wideband.duration(of: place - (turnOnset ?? place))
            sound.agentWords = agent.echoing(
                from: hearing.spokenUntil - span, to: hearing.spokenUntil, within: hearing.longestEchoDelay)
        }
        events.append(.sound(sound))
    }

    /// Keeps no more than the turn needs, and between turns, before anybody speaks, no more than the pre-roll.
    private mutating func limitSound() {
        if turnOnset == nil {
            guard kept.count > 4 * Self.samples(Self.preRoll) else { return }
            hearing.forgetVoices()
            keep(from: place - Self.samples(Self.preRoll))
        } else if kept.count > Self.samples(Self.longestTurn) {
            keep(from: place - Self.samples(Self.longestTurn - .seconds(2)))
        } else if speechOnset == nil, place - speechEnd > Self.samples(Self.forgotten) {
            turnOnset = nil
            speechBefore = .zero
        }
    }

    /// Drops what is before a place.
    private mutating func keep(from wanted: Int) {
        let excess = min(kept.count, wanted - (place - kept.count))
        if excess > 0 { kept.removeFirst(excess) }
    }

    /// Drops what is older than the lead of an onset: the agent's echo, or the end of an earlier turn, of which no word must be heard twice.
    private mutating func keepLead(of onset: Int) {
        let afterEarlier = min(speechEnd + Self.samples(Self.trail), onset)
        keep(from: max(onset - Self.samples(Self.lead), afterEarlier))
    }
}
