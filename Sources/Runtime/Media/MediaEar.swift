import Sound

/// What one media stream hears: speech events, and the sound of the caller's turn for the recogniser. Lives on one event loop.
///
/// Moments are call time as durations since the call was created.
struct MediaEar: ~Copyable {
    /// Sound kept from before speech was noticed, so that the first syllable is not cut off.
    static let preRoll: Duration = .milliseconds(480)
    /// Sound kept before the moment at which speech is judged to have begun.
    static let lead: Duration = .milliseconds(320)
    /// The longest turn that is kept for the recogniser; what goes on longer is cut at the front.
    static let longestTurn: Duration = .seconds(20)

    private var hearing: Hearing
    private var turn: [Int16] = []
    private var events: [SpeechDetector.Event] = []

    init(_ format: AudioFormat) throws {
        self.hearing = try Hearing(format)
        turn.reserveCapacity(SampleRate.wideband.samples(in: .seconds(4)))
        events.reserveCapacity(8)
    }

    /// The sound of the caller's turn so far, at 16 kHz.
    var turnSamples: [Int16] { turn }

    /// Another turn begins: the last one's sound is dropped but for the pre-roll.
    mutating func openTurn() {
        keepLast(Self.preRoll)
        hearing.turnEnded()
    }

    /// Speech was noticed that began `span` ago: what is older than its first syllable is dropped, for it may be the agent's echo.
    mutating func speechBegan(_ span: Duration) {
        keepLast(span + Self.lead)
    }

    /// A frame of the agent's went out, to be told from its own echo.
    mutating func agentSpoke(_ frame: Span<Int16>, heardAt: Duration) {
        hearing.agentSpoke(frame, heardAt: heardAt)
    }

    /// The agent was cut off.
    mutating func agentCleared(at now: Duration) {
        hearing.agentCleared(at: now)
    }

    /// Takes one payload and gives what the detector made of it.
    mutating func hear(_ payload: Span<UInt8>, chunk: Int, at now: Duration) -> [SpeechDetector.Event] {
        events.removeAll(keepingCapacity: true)
        hearing.receive(payload, chunk: chunk, at: now, sound: &turn, events: &events)
        if turn.count > SampleRate.wideband.samples(in: Self.longestTurn) {
            keepLast(Self.longestTurn - .seconds(2))
        }
        return events
    }

    /// Between turns, before anybody speaks: only the pre-roll is worth keeping.
    mutating func forgetSilence() {
        if turn.count > 4 * SampleRate.wideband.samples(in: Self.preRoll) { keepLast(Self.preRoll) }
    }

    private mutating func keepLast(_ span: Duration) {
        let excess = turn.count - SampleRate.wideband.samples(in: span)
        if excess > 0 { turn.removeFirst(excess) }
    }
}
