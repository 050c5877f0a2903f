/// Turns speech probabilities, one for each 32 ms, into the starts and pauses of a caller's speech.
///
/// Pure: time comes with each window. Windows that are only the agent's echo count as silence.
package struct SpeechDetector: Equatable, Sendable {
    /// What happened, with times on the call's clock.
    package enum Event: Equatable, Sendable {
        /// Speech began at `onset`, which is a few windows before now.
        case speechStarted(onset: Duration)
        /// No speech since `since`; the turn may be over.
        case speechPaused(since: Duration, silence: Duration)
        /// Speech goes on at `onset` after a pause, within the same turn.
        case speechResumed(onset: Duration)
    }

    /// When a voice is believed to be there, and when to be gone.
    package struct Configuration: Equatable, Sendable {
        /// At or above this probability a window counts for speech; a sudden hiss reaches 0.67, a word 0.9 within a window.
        package var onsetProbability: Float = 0.7
        /// Below this probability a window counts for silence once speech has begun; between the two it counts for neither.
        package var offsetProbability: Float = 0.35
        /// Windows of speech, out of one more, that make an onset: two are 64 ms, so that a click is none.
        package var onsetWindows = 2
        /// Silence that makes a pause; a whole number of windows is best.
        package var pause: Duration = .milliseconds(224)
        /// Silence after which the next speech is a start again and not a resumption.
        package var forgetPause: Duration = .seconds(2)

        /// The settings of a live call.
        package init() {}
    }

    private enum State: Equatable, Sendable {
        /// Nobody speaks. `score` windows of speech were seen lately, the first of them at `since`.
        case quiet(score: Int, since: Duration)
        /// Speech, with the start of the silence at its end when there is one.
        case speaking(silentSince: Duration?)
        /// A pause since `since`, with the beginnings of a resumption.
        case paused(since: Duration, score: Int, onset: Duration)
    }

    /// Thresholds in force.
    package let configuration: Configuration
    private var state = State.quiet(score: 0, since: .zero)

    /// A detector at the start of a call: nobody speaks.
    package init(_ configuration: Configuration = Configuration()) {
        self.configuration = configuration
    }

    /// Whether speech has begun and not paused.
    package var isSpeaking: Bool {
        switch state {
        case .speaking: true
        case .quiet, .paused: false
        }
    }

    /// A window of sound was judged.
    ///
    /// - Parameters:
    ///   - probability: of speech, by the model.
    ///   - isEcho: the window holds nothing louder than the agent's own voice coming back.
    ///   - start: when the window began, by the call's clock.
    ///   - end: when it ended.
    package mutating func heard(
        probability: Float, isEcho: Bool, from start: Duration, to end: Duration
    ) -> Event? {
        let isVoice = !isEcho && probability >= configuration.onsetProbability
        let isSilent = isEcho || probability < configuration.offsetProbability
        switch state {
        case .quiet(let score, let since):
            let (score, onset) = rise(score, onset: since, isVoice: isVoice, from: start)
            guard score >= configuration.onsetWindows else {
                state = .quiet(score: score, since: onset)
                return nil
            }
            state = .speaking(silentSince: nil)
            return .speechStarted(onset: onset)

        case .speaking(let silentSince):
            guard isSilent || (silentSince != nil && !isVoice) else {
                state = .speaking(silentSince: nil)
                return nil
            }
            let since = silentSince ?? start
            guard end - since >= configuration.pause else {
                state = .speaking(silentSince: since)
                return nil
            }
            state = .paused(since: since, score: 0, onset: end)
            return .speechPaused(since: since, silence: end - since)

        case .paused(let since, let score, let onset):
            let (score, onset) = rise(score, onset: onset, isVoice: isVoice, from: start)
            if score >= configuration.onsetWindows {
                state = .speaking(silentSince: nil)
                return .speechResumed(onset: onset)
            }
            if score == 0, end - since >= configuration.forgetPause {
                state = .quiet(score: 0, since: end)
            } else {
                state = .paused(since: since, score: score, onset: onset)
            }
            return nil
        }
    }

    /// The turn was taken as finished: the next speech is a start, not a resumption.
    package mutating func turnEnded() {
        switch state {
        case .quiet, .speaking: break
        case .paused(_, let score, let onset): state = .quiet(score: score, since: onset)
        }
    }

    /// A leaky count: one window out of place takes back one, and does not start again from nothing.
    private func rise(_ score: Int, onset: Duration, isVoice: Bool, from start: Duration) -> (Int, Duration) {
        if isVoice { return (score + 1, score == 0 ? start : onset) }
        return (max(0, score - 1), onset)
    }
}
