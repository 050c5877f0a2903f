/// Tells the agent's own voice, coming back from the far end, from a caller who speaks over it.
///
/// It remembers how loud the agent was lately. A window of inbound sound that is quieter than the loudest of that by a margin
/// can be echo and is gated; anything louder has a caller in it. A caller quieter than the margin is heard as soon as the
/// agent falls silent.
package struct EchoGuard: Equatable, Sendable {
    /// What is taken for echo.
    package struct Configuration: Equatable, Sendable {
        /// The longest way from the agent's mouth back to its ear; echo arrives 40 to 400 ms late, and the time at which the
        /// far end plays a frame is itself an estimate.
        package var longestDelay: Duration = .milliseconds(500)
        /// Echo is at least this much quieter than the agent was. Telephone echo is 20 dB down or more; callers
        /// are within 10 dB of the agent.
        package var margin = 14.0
        /// Sound that is less than this much quieter than the agent was is no echo: a line whose echo were that loud would howl.
        package var doubtMargin = 6.0
        /// Below this level the agent is not audible, and nothing is gated.
        package var audible = SoundLevel(decibels: -50)

        /// The settings of a live call.
        package init() {}
    }

    /// What a window of inbound sound can be.
    package enum Judgement: Equatable, Sendable {
        /// No louder than echo usually is: gated.
        case echo
        /// Louder than echo usually is, but not louder than it can be: a bad loudspeaker, or a quiet caller. The words tell.
        case doubtful
        /// Louder than echo can be, or nothing was said that could come back.
        case clear
    }

    private struct Sent: Equatable, Sendable {
        var heardAt: Duration
        var level: SoundLevel
    }

    /// Frames remembered: 1.28 s, enough for the delay, the pacer's lead and a stall.
    private static let remembered = 64

    /// Thresholds in force.
    package let configuration: Configuration
    /// A ring; `nil` where nothing was sent yet.
    private var sent: [Sent?]
    private var next = 0

    /// A guard before the agent has said anything.
    package init(_ configuration: Configuration = Configuration()) {
        self.configuration = configuration
        sent = Array(repeating: nil, count: Self.remembered)
    }

    /// A frame went out and is played at the far end at about `heardAt` (see ``Pacer/Step/frame(segment:heardAt:)``).
    package mutating func sent(_ level: SoundLevel, heardAt: Duration) {
        sent[next] = Sent(heardAt: heardAt, level: level)
        next = (next + 1) % Self.remembered
    }

    /// The far end was told to drop what it had not played by `now`.
    package mutating func cleared(at now: Duration) {
        for index in sent.indices where (sent[index]?.heardAt ?? now) > now { sent[index] = nil }
    }

    /// The loudest the agent can be, as heard in a window, before the way back made it quieter; `nil` when it was silent.
    package func reference(from start: Duration, to end: Duration) -> SoundLevel? {
        var loudest = SoundLevel.silence
        for case let frame? in sent
        where frame.heardAt < end && frame.heardAt + FrameClock.frame + configuration.longestDelay > start {
            loudest = max(loudest, frame.level)
        }
        return loudest >= configuration.audible ? loudest : nil
    }

    /// What a window of inbound sound can be, by its loudness.
    package func judge(_ level: SoundLevel, from start: Duration, to end: Duration) -> Judgement {
        guard let reference = reference(from: start, to: end) else { return .clear }
        if level < reference.lowered(by: configuration.margin) { return .echo }
        return level < reference.lowered(by: configuration.doubtMargin) ? .doubtful : .clear
    }
}
