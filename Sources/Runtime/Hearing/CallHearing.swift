import CallCore
import Compliance
import Dialogue
import Logging
import Synchronization
import Voice

/// What turns a caller's sound into events: recognised, redacted, checked for a stop, understood, in that order, before anything leaves here.
///
/// One piece of sound is worked on at a time. A newer piece of the same turn replaces one that waits, and a guess gives way to a final.
package final class CallHearing: Sendable {
    /// How long the recogniser may take for the words of a turn.
    static let patience: Duration = .seconds(4)
    /// How long it may take for a guess, which is worth less by the second.
    static let guessPatience: Duration = .seconds(2)

    private struct Desk {
        var finals: [TurnSound] = []
        var guess: TurnSound?
        var isWorking = false
        var isClosed = false
        var expectation = Expectation.greeting
    }

    private let recogniser: any Recogniser
    private let inbox: CallInbox
    private let recorder: CallRecorder
    private let now: @Sendable () -> CallTime
    private let logger: Logger
    private let stops = StopMatcher()
    private let desk = Mutex(Desk())

    init(
        recogniser: any Recogniser, inbox: CallInbox, recorder: CallRecorder,
        now: @escaping @Sendable () -> CallTime, logger: Logger
    ) {
        self.recogniser = recogniser
        self.inbox = inbox
        self.recorder = recorder
        self.now = now
        self.logger = logger
    }

    /// What kind of answer may come next.
    func expect(_ expectation: Expectation) {
        desk.withLock { $0.expectation = expectation }
    }

    /// Takes sound; never waits.
    func take(_ sound: TurnSound) {
        let starts = desk.withLock { desk -> Bool in
            guard !desk.isClosed else { return false }
            if sound.isFinal {
                desk.finals.removeAll { $0.turn == sound.turn }
                desk.finals.append(sound)
                desk.guess = nil
            } else if desk.finals.isEmpty {
                desk.guess = sound
            }
            defer { desk.isWorking = true }
            return !desk.isWorking
        }
        if starts { Task { await self.work() } }
    }

    /// Takes nothing more.
    package func close() {
        desk.withLock { desk in
            desk.isClosed = true
            desk.finals = []
            desk.guess = nil
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
        defer { recorder.settled() }
        let transcript: Transcript
        do {
            transcript = try await recogniser.transcribe(
                Utterance(samples: sound.samples, speech: sound.speech), urgency: .turn, within: Self.patience)
        } catch {
            logger.warning("hearing failed", metadata: ["error": "\(error)"])
            inbox.post(CallInput(.hearingFailed(HearingFailed(turn: sound.turn))))
            return
        }
        let text = redacted(transcript.text, of: sound)
        guard !text.isEmpty else {
            inbox.post(CallInput(.heardNothing(HeardNothing(turn: sound.turn))))
            return
        }
        let words = recorder.add(text, at: now())
        let understanding = IntentMatcher.understand(text, expecting: desk.withLock { $0.expectation })
        inbox.post(CallInput(.heard(Heard(turn: sound.turn, words: words))))
        inbox.post(
            CallInput(
                .understood(
                    Understood(
                        turn: sound.turn, words: words, intent: understanding.intent,
                        confidence: understanding.confidence, completeness: understanding.completeness,
                        stop: stops.match(final: text)))))
    }

    private func guess(_ sound: TurnSound) async {
        // A guess that fails is no loss: the final words come anyway.
        guard
            let transcript = try? await recogniser.transcribe(
                Utterance(samples: sound.samples, speech: sound.speech), urgency: .partial, within: Self.guessPatience)
        else { return }
        let text = redacted(transcript.text, of: sound)
        guard !text.isEmpty else { return }
        let words = recorder.add(text, at: now())
        inbox.post(CallInput(.heardPartial(HeardPartial(words: words, stop: stops.match(partial: text)))))
    }

    private func redacted(_ text: String, of sound: TurnSound) -> String {
        let result = CardRedaction.redact(text)
        if result.hit {
            let end = now().sinceCreated
            recorder.silenceAround(end - sound.speech..<end)
        }
        return result.text
    }
}
