package import CallCore
import Commerce
import Compliance
package import Dialogue

/// A call played out in virtual time: a machine, its log, and a world that answers every effect as ``RehearsedWorld`` says.
///
/// It is what a driver is to a real call, without sound and sockets. Tests tell what the caller does and read what the agent did.
package struct CallRehearsal: Sendable {
    package private(set) var machine: CallMachine
    package private(set) var log = CallLog()
    package private(set) var now = CallTime.zero
    package var world: RehearsedWorld
    package let script: PromptScript

    private var writer = LogWriter()
    private var agenda = RehearsalAgenda()
    private var playing: RehearsedPlayout?
    private var epoch: StreamEpoch?
    private var words = ContentRef.first

    package init(script: PromptScript, world: RehearsedWorld = RehearsedWorld()) {
        self.script = script
        self.world = world
        self.machine = CallMachine(script: script)
    }

    /// What the world is about to do, the next first.
    package var upcoming: [CallEvent] { agenda.items.map(\.event) }

    /// Lets something happen now.
    package mutating func happen(_ event: CallEvent) {
        notice(event)
        let effects = machine.handle(event, at: now)
        for record in writer.write(event, effects, at: now) {
            do {
                try log.append(record)
            } catch {
                preconditionFailure("the writer made a log that is none: \(error)")
            }
            if case .effect(let id, let effect) = record.entry { answer(effect, as: id) }
        }
    }

    /// Lets the next thing happen that the world has in store; false when there is none.
    @discardableResult
    package mutating func step() -> Bool {
        guard let next = agenda.popFirst() else { return false }
        now = max(now, next.time)
        happen(next.event)
        return true
    }

    /// Lets time pass.
    package mutating func pass(_ span: TimeSpan) {
        let end = now + span
        while let next = agenda.items.first, next.time <= end { step() }
        now = max(now, end)
    }

    /// Goes on until `condition` holds; false if the world comes to a stand before.
    @discardableResult
    package mutating func run(until condition: (CallRehearsal) -> Bool) -> Bool {
        while !condition(self) {
            guard step() else { return false }
        }
        return true
    }

    /// The process dies after the log's first `count` records were stored, and another folds them and goes on after `span`.
    ///
    /// What the store was asked for and did not confirm is asked for again, under the same names.
    package mutating func processDies(
        keeping count: Int, for span: TimeSpan, legIsAlive: Bool = true, mayGoOn: Bool = true
    ) throws {
        log = try CallLog(log.records.prefix(count))
        let fold = CallFold(log, script: script)
        machine = fold.machine
        writer = LogWriter(continuing: log)
        agenda = RehearsalAgenda()
        playing = nil
        epoch = nil
        now = (log.last?.time ?? .zero) + span
        for timer in machine.outstandingTimers {
            agenda.add(.timerFired(TimerFired(timer: timer.timer)), at: max(now, timer.due))
        }
        let anchor = WallTime(secondsSince1970: 1_795_449_731) + now.sinceCreated
        happen(.resumed(Resumed(anchor: anchor, legIsAlive: legIsAlive, mayGoOn: mayGoOn)))
        for open in fold.openEffects(.keyed) where !machine.isFinished { answer(open.effect, as: open.id) }
    }
}

// MARK: - The caller

extension CallRehearsal {
    /// The caller begins to speak.
    package mutating func callerBegins() {
        happen(.speechStarted(SpeechStarted(pacer: playing?.position(at: now))))
    }

    /// The recogniser guesses at words that are still being spoken.
    package mutating func recogniserGuesses(_ stop: RehearsedWords) {
        guard case .meaning(_, _, let match) = stop else { return }
        happen(.heardPartial(HeardPartial(words: nextWords(), stop: match)))
    }

    /// The caller falls silent, `speech` after they began; the words come when the recogniser has them.
    package mutating func callerPauses(after speech: TimeSpan, _ said: RehearsedWords) {
        let turn = machine.currentTurn
        pass(speech + .milliseconds(200))
        happen(.speechPaused(SpeechPaused(silence: .milliseconds(200), speech: speech)))
        let due = now + world.recogniser
        switch said {
        case .meaning(let intent, let completeness, let stop):
            let content = nextWords()
            agenda.add(.heard(Heard(turn: turn, words: content)), at: due)
            let understood = Understood(
                turn: turn, words: content, intent: intent, confidence: .whole, completeness: completeness, stop: stop)
            agenda.add(.understood(understood), at: due)
        case .noWords: agenda.add(.heardNothing(HeardNothing(turn: turn)), at: due)
        case .unheard: agenda.add(.hearingFailed(HearingFailed(turn: turn)), at: due)
        case .unanswered: break
        }
    }

    /// The caller says something short.
    package mutating func caller(says said: RehearsedWords) {
        callerBegins()
        callerPauses(after: .milliseconds(600), said)
    }

    private mutating func nextWords() -> ContentRef {
        defer { words = words.next }
        return words
    }
}

// MARK: - The world

extension CallRehearsal {
    /// The call is created.
    package mutating func begin() {
        happen(.created(RehearsedCall.created(script: script.version, texting: world.textingPermitted)))
    }

    private mutating func notice(_ event: CallEvent) {
        switch event {
        case .streamStarted(let started): epoch = started.epoch
        case .streamLost, .streamFailed, .hungUp: playing = nil
        case .timerFired(let fired): agenda.dropTimer(fired.timer.kind)
        default: break
        }
    }

    private mutating func answer(_ effect: CallEffect, as id: EffectID) {
        switch effect {
        case .dial: answerDial(as: id)
        case .hangUp where world.confirmsHangUp: schedule(.hungUp(HungUp(cause: .normal, by: .us)), in: 320)
        case .startStream(let start): answerStart(start.epoch)
        case .say(let say): play(say)
        case .clear(let clear): stopPlaying(clear.epoch)
        case .reserveOffer: answerOffer()
        case .storeSuppression:
            answerKeyedWork(.suppressionStored(SuppressionStored(suppression: SuppressionID(3301))), id)
        case .storeContentKey: answerKeyedWork(.contentKeyStored, id)
        case .discardContent: answerKeyedWork(.contentDestroyed, id)
        case .releaseOffer(let release): answerKeyedWork(.offerReleased(OfferReleased(offer: release.offer)), id)
        case .releaseContact(let release):
            answerKeyedWork(.contactReleased(ContactReleased(decision: release.decision)), id)
        case .speakByCarrier where world.reportsCarrierVoice: schedule(.carrierSpoke, in: 6000)
        case .setTimer(let set):
            agenda.dropTimer(set.timer.kind)
            agenda.add(.timerFired(TimerFired(timer: set.timer)), at: now + set.after)
        case .cancelTimer(let cancel): agenda.dropTimer(cancel.timer.kind)
        case .finish: agenda = RehearsalAgenda()
        case .hangUp, .speakByCarrier, .stopStream, .expect, .openRecording, .queueText: break
        }
    }

    private mutating func schedule(_ event: CallEvent, in milliseconds: Int64) {
        agenda.add(event, at: now + .milliseconds(milliseconds))
    }

    private mutating func answerDial(as id: EffectID) {
        switch world.permit {
        case .neverDecided: return
        case .refused:
            schedule(.contactRefused(ContactRefused(decision: "dec_1", gate: .hours)), in: 4)
            return
        case .allowed: schedule(.contactAllowed(ContactAllowed(decision: "dec_1", effect: id)), in: 4)
        }
        switch world.phone {
        case .dialFails: return schedule(.dialFailed(DialFailed(effect: id, failure: .badNumber)), in: 230)
        case .replyIsLost: return schedule(.dialUnknown(DialUnknown(effect: id)), in: 5000)
        case .answers, .busy, .neverAnswers: break
        }
        schedule(.dialAccepted(DialAccepted(effect: id, leg: "leg", control: "control")), in: 231)
        schedule(.ringing(Ringing(leg: "leg", control: "control")), in: 240)
        switch world.phone {
        case .answers(let span):
            agenda.add(.answered(AnsweredCall(leg: "leg", control: "control")), at: now + span)
        case .busy: schedule(.hungUp(HungUp(cause: .busy, by: .person)), in: 900)
        case .neverAnswers, .dialFails, .replyIsLost: break
        }
    }

    private mutating func answerStart(_ epoch: StreamEpoch) {
        playing = nil
        guard world.streams.indices.contains(epoch.number - 1) else { return }
        let started = StreamStarted(epoch: epoch, inbound: .pcmu8k, outbound: .opus16k)
        agenda.add(.streamStarted(started), at: now + world.streams[epoch.number - 1])
    }

    private mutating func answerOffer() {
        switch world.offers {
        case .reserves(let kind):
            schedule(.offerReserved(OfferReserved(offer: "ofr_52", kind: kind, isStanding: false)), in: 8)
        case .denies: schedule(.offerDenied(OfferDenied(reason: .policy)), in: 8)
        case .neverReplies: break
        }
    }

    private mutating func answerKeyedWork(_ done: CallEvent, _ id: EffectID) {
        switch world.store {
        case .stores: schedule(done, in: 5)
        case .fails: schedule(.storeFailed(StoreFailed(effect: id)), in: 5)
        case .neverReplies: break
        }
    }

    private mutating func play(_ say: Say) {
        guard world.rendersSpeech, let epoch else { return }
        let playout = RehearsedPlayout(
            say, from: now + .milliseconds(12), clause: world.clauseLength, incarnation: machine.currentIncarnation,
            epoch: epoch)
        playing = playout
        agenda.add(.rendered(playout.rendered), at: playout.start)
        for event in playout.events(marks: world.returnsMarks) { agenda.add(event.event, at: event.time) }
    }

    /// The carrier throws away what it has queued, and returns the marks of it.
    private mutating func stopPlaying(_ epoch: StreamEpoch) {
        let position = playing?.position(at: now)
        playing = nil
        let marks = agenda.dropPlayout()
        schedule(.cleared(Cleared(epoch: epoch, position: position)), in: 11)
        for mark in marks { schedule(mark, in: 20) }
    }
}
