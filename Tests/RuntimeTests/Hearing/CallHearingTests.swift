import CallCore
import Commerce
import Compliance
import Controls
import Logging
import Synchronization
import Testing
import Vault
import Voice

@testable import Runtime

/// What becomes of a caller's sound between the media socket and the call.
@Suite(.timeLimit(.minutes(1)))
struct CallHearingTests {
    /// Answers when it is told to, and gives up when its asker does.
    private final class ScriptedRecogniser: Recogniser {
        typealias Answer = Result<Transcript, SpeechEngineError>

        private struct State {
            var waiting: [CheckedContinuation<Answer, Never>] = []
            var ready: [Answer] = []
            var asked = 0
            var cancelled = 0
        }

        private let state = Mutex(State())

        var asked: Int { state.withLock { $0.asked } }
        var cancelled: Int { state.withLock { $0.cancelled } }

        /// Answers who waits, or whoever asks next.
        func answer(_ text: String, orPerhaps words: String? = nil, shortfall: Float = 0) {
            let second = words.map { SecondHearing(text: $0, shortfall: shortfall, lean: 10) }
            give(.success(Transcript(text: text, confidence: 0.9, second: second)))
        }

        func fail(_ error: SpeechEngineError) { give(.failure(error)) }

        private func give(_ result: Answer) {
            let waiting = state.withLock { state -> CheckedContinuation<Answer, Never>? in
                guard !state.waiting.isEmpty else {
                    state.ready.append(result)
                    return nil
                }
                return state.waiting.removeFirst()
            }
            waiting?.resume(returning: result)
        }

        func transcribe(
            _ utterance: Utterance, urgency: Urgency, within patience: Duration
        ) async throws(SpeechEngineError) -> Transcript {
            let result = await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let ready = state.withLock { state -> Answer? in
                        state.asked += 1
                        if Task.isCancelled { return .failure(.cancelled) }
                        if !state.ready.isEmpty { return state.ready.removeFirst() }
                        state.waiting.append(continuation)
                        return nil
                    }
                    if let ready { continuation.resume(returning: ready) }
                }
            } onCancel: {
                let waiting = state.withLock { state in
                    state.cancelled += 1
                    defer { state.waiting = [] }
                    return state.waiting
                }
                for continuation in waiting { continuation.resume(returning: .failure(.cancelled)) }
            }
            return try result.get()
        }

        func wasAsked(_ times: Int) async {
            while asked < times { await Task.yield() }
        }
    }

    private let recogniser = ScriptedRecogniser()
    private let inbox = CallInbox()
    private let hearing: CallHearing

    init() {
        let recorder = CallRecorder(key: CallKey(merchant: "mrc_test", call: CallID("call_test")), nextRef: .first)
        hearing = CallHearing(
            recogniser: recogniser, inbox: inbox, recorder: recorder, now: { CallTime(.seconds(5)) },
            logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() })
    }

    /// A piece of one turn that begins at its first sample.
    private func sound(
        _ samples: Int, speechEnd: Int? = nil, isFinal: Bool, turn: TurnNumber = .first, over words: String = ""
    ) -> TurnSound {
        TurnSound(
            turn: turn, samples: Array(repeating: 0, count: samples),
            extent: SoundExtent(start: 0, end: samples, speechEnd: speechEnd ?? samples), speech: .seconds(1),
            isFinal: isFinal, agentWords: SpokenWords.list(of: words))
    }

    /// The next events, by a word for each.
    private func events(_ count: Int) async -> [String] {
        var events: [String] = []
        while events.count < count {
            for input in await inbox.next() {
                switch input.event {
                case .heard(let heard): events.append("heard \(heard.turn.number)")
                case .heardPartial(let partial): events.append("partial \(partial.stop == .none ? "" : "stop")")
                case .heardNothing(let nothing): events.append("nothing \(nothing.turn.number)")
                case .hearingFailed(let failed): events.append("failed \(failed.turn.number)")
                case .understood(let understood): events.append(understood.stop == .none ? "understood" : "stop")
                default: events.append("?")
                }
            }
        }
        return events
    }

    /// A guess that heard all of the speech is the final: its sound is recognised once.
    @Test func aGuessThatHeardEverythingIsTheFinal() async {
        hearing.take(sound(16_000, isFinal: false))
        await recogniser.wasAsked(1)
        hearing.take(sound(19_000, speechEnd: 15_000, isFinal: true))
        recogniser.answer("Yes, please.")
        #expect(await events(3) == ["partial ", "heard 1", "understood"])
        #expect(recogniser.asked == 1 && recogniser.cancelled == 0)
    }

    /// A guess that heard less gives way to the final at once.
    @Test func aFinalDoesNotWaitForAGuess() async {
        hearing.take(sound(16_000, isFinal: false))
        await recogniser.wasAsked(1)
        hearing.take(sound(30_000, speechEnd: 27_000, isFinal: true))
        await recogniser.wasAsked(2)
        recogniser.answer("Yes, please, that sounds good.")
        #expect(await events(2) == ["heard 1", "understood"])
        #expect(recogniser.cancelled == 1)
    }

    /// The caller went on: the first half gives way to the whole, and the turn has one outcome.
    @Test func aLaterFinalOfTheTurnReplacesTheFirst() async {
        hearing.take(sound(16_000, speechEnd: 13_000, isFinal: true))
        await recogniser.wasAsked(1)
        hearing.take(sound(40_000, speechEnd: 37_000, isFinal: true))
        await recogniser.wasAsked(2)
        recogniser.answer("Yes, please, that sounds good.")
        #expect(await events(2) == ["heard 1", "understood"])
    }

    /// The words of another turn are never taken for those of this one.
    @Test func anotherTurnIsRecognisedAnew() async {
        for turn in [TurnNumber.first, TurnNumber.first.next] {
            recogniser.answer("Yes.")
            hearing.take(sound(16_000, speechEnd: 13_000, isFinal: true, turn: turn))
            #expect(await events(2) == ["heard \(turn.number)", "understood"])
        }
        #expect(recogniser.asked == 2)
    }

    /// The agent's own words are nobody's: no guess, no stop, nothing heard (invariant 12).
    @Test func echoOfTheAgentCountsAsNothing() async {
        let line = "You can say stop at any time."
        recogniser.answer("say stop at any time")
        hearing.take(sound(16_000, isFinal: false, over: line))
        await recogniser.wasAsked(1)
        recogniser.answer("You can say stop at any time.")
        hearing.take(sound(30_000, speechEnd: 27_000, isFinal: true, over: line))
        #expect(await events(1) == ["nothing 1"])
    }

    /// A stop over a line that has the word in it is a stop.
    @Test func aStopOverTheAgentsStopIsAStop() async {
        recogniser.answer("Stop calling me.")
        hearing.take(sound(16_000, speechEnd: 13_000, isFinal: true, over: "You can say stop at any time."))
        #expect(await events(2) == ["heard 1", "stop"])
    }

    /// REV-3: "stop" comes over a telephone as "start", and what the sound may also have been is a stop then.
    @Test(.controls("REV-3")) func aStopHeardAsSomethingElseIsAStop() async {
        recogniser.answer("Please start calling me.", orPerhaps: "Please stop calling me.", shortfall: 1.3)
        hearing.take(sound(16_000, isFinal: false))
        #expect(await events(1) == ["partial stop"])
        recogniser.answer("Please start calling me.", orPerhaps: "Please stop calling me.", shortfall: 1.3)
        hearing.take(sound(30_000, speechEnd: 27_000, isFinal: true))
        #expect(await events(2) == ["heard 1", "stop"])
    }

    /// What the sound hardly was is not held against the caller; nor is it where the words are the agent's own, come back garbled.
    @Test func whatTheSoundHardlyWasIsNoStop() async {
        recogniser.answer("Send it to my office.", orPerhaps: "Stop it, no more.", shortfall: 25)
        hearing.take(sound(16_000, speechEnd: 13_000, isFinal: true))
        #expect(await events(2) == ["heard 1", "understood"])
        recogniser.answer("Canes a top.", orPerhaps: "You can say stop any time.", shortfall: 2)
        hearing.take(
            sound(16_000, speechEnd: 13_000, isFinal: true, turn: .first.next, over: "You can say stop at any time."))
        #expect(await events(2) == ["heard 2", "understood"])
    }

    /// A recogniser that fails is told as such.
    @Test func aFailureIsTold() async {
        hearing.take(sound(16_000, speechEnd: 13_000, isFinal: true))
        await recogniser.wasAsked(1)
        recogniser.fail(.died)
        #expect(await events(1) == ["failed 1"])
    }
}
