import CallCore
import Commerce
import Compliance
import Dialogue
import Logging
import Sound
import Synchronization
import Vault

/// The server's side of one opening: the real machine, timers, hearing and media session, without a store and a carrier's commands.
final class OpeningCall: Sendable {
    let ticket: MediaTicket
    private let scene: OpeningScene
    private let timers: CallTimers
    private let clauses = Mutex<[SegmentID: Int]>([:])

    /// How long an opening may take at most.
    static let patience: Duration = .seconds(30)

    init(number: Int, scene: OpeningScene, logger: Logger) {
        let time = CallClock(ContinuousClock())
        let inbox = CallInbox()
        let key = CallKey(merchant: "mrc_bench", call: CallID("call_bench_\(number)"))
        let recorder = CallRecorder(key: key, nextRef: .first)
        let now: @Sendable () -> CallTime = { time.now }
        let hearing = CallHearing(
            recogniser: SilentRecogniser(), inbox: inbox, recorder: recorder, now: now, logger: logger)
        let port = CallPort(key: key, inbox: inbox, hearing: hearing, recorder: recorder, now: now)
        self.scene = scene
        self.timers = CallTimers(inbox: inbox, clock: ContinuousClock())
        self.ticket = MediaTicket(
            call: port, incarnation: .first, epoch: .first, token: "bench-\(number)",
            terms: MediaTerms(speaking: OpeningScene.format))
    }

    /// Plays the call's part until its inbox is closed.
    func run() async {
        var machine = CallMachine(script: scene.script)
        let port = ticket.call
        for event in answered { take(event, &machine) }
        while case let batch = await port.inbox.next(), !batch.isEmpty {
            for input in batch { take(input.event, &machine) }
        }
        timers.close()
    }

    /// Which clause of the opening a segment is, from 0. An opening that a hello cut off is said again, as other segments.
    func clause(of segment: SegmentID) -> Int? { clauses.withLock { $0[segment] } }

    func end() {
        ticket.call.inbox.close()
        ticket.call.hearing.close()
    }

    /// All that happens before the stream comes up.
    private var answered: [CallEvent] {
        let (leg, control) = (LegID("leg_bench"), ControlID("control_bench"))
        let dial = EffectID(incarnation: .first, event: .first, index: 0)
        return [
            .created(
                Created(
                    call: ticket.call.key.call, merchant: "mrc_bench", person: "per_bench", cart: "cart_bench",
                    attempt: .first, script: scene.script.version, rules: "bench", machine: CallMachine.version,
                    anchor: WallTime(secondsSince1970: 0), seed: CallSeed(1), textingPermitted: true, limits: .house,
                    isRecorded: scene.isRecorded)),
            .contactAllowed(ContactAllowed(decision: "dec_bench", effect: dial)),
            .dialAccepted(DialAccepted(effect: dial, leg: leg, control: control)),
            .answered(AnsweredCall(leg: leg, control: control)),
        ]
    }

    private func take(_ event: CallEvent, _ machine: inout CallMachine) {
        let port = ticket.call
        for effect in machine.handle(event, at: port.now()) {
            switch effect {
            case .say(let say): self.say(say)
            case .clear: port.media.clear()
            case .expect(let expect):
                port.hearing.expect(expect.expectation)
                port.media.expect(expect.turn)
            case .setTimer(let set): timers.set(set.timer, after: set.after.duration)
            case .cancelTimer(let cancel): timers.cancel(cancel.timer.kind)
            case .storeContentKey: port.post(.contentKeyStored)
            // The bench ends before anything else is of use.
            case .dial, .hangUp, .startStream, .stopStream, .reserveOffer, .releaseOffer, .releaseContact,
                .openRecording, .discardContent, .storeSuppression, .queueText, .speakByCarrier, .finish:
                break
            }
        }
    }

    /// The opening was rendered before the call, as a real one is (OPN-7). No other line is said.
    private func say(_ say: Say) {
        guard say.line == ReservedLine.opening.id else { return }
        let port = ticket.call
        self.clauses.withLock { clauses in
            for segment in say.segments { clauses[segment.segment] = segment.ordinal.number - 1 }
        }
        let clauses = say.segments.map { ($0.segment, scene.clauses[$0.ordinal.number - 1]) }
        port.post(
            .rendered(
                Rendered(
                    utterance: say.utterance,
                    segments: clauses.map { segment, clip in
                        RenderedSegment(
                            segment: segment, length: TimeSpan(clip.duration),
                            words: port.recorder.add("", at: port.now()))
                    })))
        port.media.play(clauses.map { PlayableSegment(segment: $0, samples: $1.samples) })
    }
}
