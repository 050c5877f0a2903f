import CallCore
import Compliance
import Dialogue
import Logging
import Synchronization
import Voice

/// What turns a caller's sound into events: recognised, redacted, held against the agent's own words, checked for a stop, understood, in that
/// order, before anything leaves here.
///
/// One piece of sound is worked on at a time. A newer piece of the same turn replaces one that waits. A guess gives way to a final, unless it
/// heard all of the final's speech: then its words are the final's too, and no sound is recognised twice.
package final class CallHearing: Sendable {
    /// How long the recogniser may take for the words of a turn.
    static let patience: Duration = .seconds(4)
    /// How long it may take for a guess, which is worth less by the second.
    static let guessPatience: Duration = .seconds(2)

    private struct Desk {
        var finals: [TurnSound] = []
        var guess: TurnSound?
        /// What the recogniser is busy with.
        var current: Recognition?
        /// What it heard last, without the sound.
        var last: (turn: TurnNumber, extent: SoundExtent, transcript: Transcript)?
        /// Guesses are not asked for before this: a machine that is slow with them has no time for many.
        var restUntil: Duration = .zero
        var isWorking = false
        var isClosed = false
        var expectation = Expectation.greeting
    }

    /// Sound that is being recognised.
    private struct Recognition {
        let sound: TurnSound
        let task: Task<Result<Transcript, SpeechEngineError>, Never>
    }

    private let recogniser: any Recogniser
    private let inbox: CallInbox
    private let recorder: CallRecorder
    private let now: @Sendable () -> CallTime
    private let year: Int?
    private let logger: Logger
    private let stops = StopMatcher()
    private let desk = Mutex(Desk())
    private let watch = Mutex(SecretWatch())

    /// - Parameter year: the present one, by which a caller's year of birth tells a child.
    init(
        recogniser: any Recogniser, inbox: CallInbox, recorder: CallRecorder,
        now: @escaping @Sendable () -> CallTime, year: Int? = nil, logger: Logger
    ) {
        self.recogniser = recogniser
        self.inbox = inbox
        self.recorder = recorder
        self.now = now
        self.year = year
        self.logger = logger
    }

    /// What kind of answer may come next.
    func expect(_ expectation: Expectation) {
        desk.withLock { $0.expectation = expectation }
    }

    /// Takes sound; never waits.
    func take(_ sound: TurnSound) {
        let moment = now().sinceCreated
        var sound = sound
        sound.heardAt = moment
        let starts = desk.withLock { [sound] desk -> Bool in
            guard !desk.isClosed else { return false }
            if sound.isFinal {
                desk.finals.removeAll { $0.turn == sound.turn }
                desk.finals.append(sound)
                desk.guess = nil
                // What is being recognised is less than what is known by now, and the caller waits.
                if let current = desk.current, current.sound.isOutdated(by: sound) { current.task.cancel() }
            } else if desk.finals.isEmpty, moment >= desk.restUntil {
                desk.guess = sound
            }
            guard !desk.isWorking, desk.guess != nil || !desk.finals.isEmpty else { return false }
            desk.isWorking = true
            return true
        }
        if starts { Task { await self.work() } }
    }

    /// Takes nothing more.
    package func close() {
        desk.withLock { desk in
            desk.isClosed = true
            desk.finals = []
            desk.guess = nil
            desk.current?.task.cancel()
        }
    }

    private func work() async {
        while let sound = nextSound() {
            if sound.isFinal { await settle(sound) } else { await guess(sound) }
        }
    }

    private func nextSound() -> TurnSound? {
        desk.withLock { desk in
            if !desk.finals.isEmpty { return desk.finals.removeFirst() }
            if let guess = desk.guess {
                desk.guess = nil
                return guess
            }
            desk.isWorking = false
            return nil
        }
    }

    private func settle(_ sound: TurnSound) async {
        let transcript: Transcript
        switch await recognise(sound, urgency: .turn, within: Self.patience) {
        case .success(let heard):
            transcript = heard
        case .failure(let error):
            // A final that gave way to a later one of its turn is settled by that one.
            if desk.withLock({ $0.finals.contains { sound.isOutdated(by: $0) } }) { return }
            // The call ended first: its recorder knows that these words are missing.
            if desk.withLock({ $0.isClosed }) { return }
            recorder.unknown(sound.span)
            logger.warning("hearing failed", metadata: ["error": "\(error)"])
            inbox.post(CallInput(.hearingFailed(HearingFailed(turn: sound.turn))))
            return
        }
        defer { recorder.settled(upTo: CallTime(sound.heardAt)) }
        let redacted = redacted(transcript.text, of: sound)
        let text = redacted.text
        let stop = stop(in: text, of: transcript, sound)
        guard !text.isEmpty, !isEcho(text, of: sound, stop: stop) else {
            inbox.post(CallInput(.heardNothing(HeardNothing(turn: sound.turn))))
            return
        }
        let words = recorder.add(text, at: now(), by: .caller)
        let understanding = IntentMatcher.understand(
            redacted, of: transcript.text, expecting: desk.withLock { $0.expectation }, in: year)
        inbox.post(CallInput(.heard(Heard(turn: sound.turn, words: words))))
        inbox.post(
            CallInput(
                .understood(
                    Understood(
                        turn: sound.turn, words: words, intent: understanding.intent,
                        confidence: understanding.confidence, completeness: understanding.completeness, stop: stop))))
    }

    private func guess(_ sound: TurnSound) async {
        let began = now().sinceCreated
        let result = await recognise(sound, urgency: .partial, within: Self.guessPatience)
        let ended = now().sinceCreated
        desk.withLock { $0.restUntil = ended + (ended - began) }
        // A guess that fails is no loss: the final words come anyway.
        guard case .success(let transcript) = result else { return }
        let text = redacted(transcript.text, of: sound).text
        let almost = almostStop(in: text, of: transcript, sound)
        let stop = almost.isCertain ? .possible : stops.match(partial: text)
        guard !text.isEmpty, !isEcho(text, of: sound, stop: stop) else { return }
        let words = recorder.add(text, at: now(), by: .caller)
        inbox.post(CallInput(.heardPartial(HeardPartial(words: words, stop: stop))))
    }

    /// The words of a sound, asked of the recogniser unless they are known already.
    private func recognise(
        _ sound: TurnSound, urgency: Urgency, within patience: Duration
    ) async -> Result<Transcript, SpeechEngineError> {
        if let last = desk.withLock({ $0.last }), last.turn == sound.turn, last.extent.holdsAllSpeech(of: sound.extent)
        {
            return .success(last.transcript)
        }
        let utterance = Utterance(samples: sound.samples, speech: sound.speech)
        let task = Task { [recogniser] () -> Result<Transcript, SpeechEngineError> in
            do throws(SpeechEngineError) {
                return .success(try await recogniser.transcribe(utterance, urgency: urgency, within: patience))
            } catch {
                return .failure(error)
            }
        }
        let isOutdated = desk.withLock { desk in
            desk.current = Recognition(sound: sound, task: task)
            return desk.isClosed || desk.finals.contains { sound.isOutdated(by: $0) }
        }
        if isOutdated { task.cancel() }
        let result = await task.value
        desk.withLock { desk in
            desk.current = nil
            if case .success(let transcript) = result { desk.last = (sound.turn, sound.extent, transcript) }
        }
        return result
    }

    /// A stop in the words, or else in what their sound may also have been.
    private func stop(in text: String, of transcript: Transcript, _ sound: TurnSound) -> StopMatch {
        let stop = stops.match(final: text)
        return stop == .none ? almostStop(in: text, of: transcript, sound) : stop
    }

    /// A stop that the words of a sound hide. The agent's own "say stop", come back garbled, is none.
    private func almostStop(in text: String, of transcript: Transcript, _ sound: TurnSound) -> StopMatch {
        guard let second = transcript.second, second.isLikely, !isEcho(text, of: sound, stop: .none) else {
            return .none
        }
        return isEcho(second.text, of: sound, stop: .none) ? .none : stops.match(soundingLike: second.text)
    }

    /// Whether the words are only what the agent was saying (invariant 12).
    private func isEcho(_ text: String, of sound: TurnSound, stop: StopMatch) -> Bool {
        guard !sound.agentWords.isEmpty else { return false }
        return EchoedWords.explain(
            SpokenWords.list(of: SpokenText.expanded(text)), said: sound.agentWords, isStop: stop != .none)
    }

    /// A key was pressed. Only whether it completes a secret goes further than here, and the tape does not hold its tones (PCI-4).
    func pressed(_ key: Character) {
        let moment = now().sinceCreated
        let redacted = watch.withLock { $0.pressed(key, at: moment) }
        if StopMatcher.optOutKey != key, key != "0" { recorder.silenceKey(at: moment) }
        takeOut(redacted, upTo: moment)
    }

    private func redacted(_ text: String, of sound: TurnSound) -> Redacted {
        let redacted = watch.withLock {
            $0.heard(text, turn: sound.turn.number, isFinal: sound.isFinal, during: sound.span)
        }
        takeOut(redacted, upTo: now().sinceCreated)
        return redacted
    }

    /// What was found goes from the words and the sound that wait in memory; what may still become part of a secret waits on.
    private func takeOut(_ redacted: Redacted, upTo end: Duration) {
        if let since = redacted.since {
            recorder.silenceAround(min(since, end)..<end)
            recorder.takeOutDigits(since: CallTime(since))
        }
        recorder.holdNumbers(since: watch.withLock { $0.openSince(at: end) }.map { CallTime($0) })
        if let secret = redacted.refused { inbox.post(CallInput(.secretHeard(SecretHeard(secret: secret)))) }
    }
}
