import Commerce
import Compliance
import Dialogue
import OrderedCollections

@testable import CallCore

/// What must hold in every call, kept by a model of its own: it sees events and effects, not the machine's state.
struct CallInvariants {
    private let script: PromptScript
    private let allParts: MandatoryParts
    private var wasCreated = false
    private var incarnation = Incarnation.first
    private var awaitedEpoch: StreamEpoch?
    private var liveEpoch: StreamEpoch?
    private var live: Say?
    private var heard: Set<SegmentID> = []
    private var heardParts: MandatoryParts = []
    private var granted: [OfferID] = []
    private var dials = 0
    private var reservations = 0
    private var stopWasTaken = false
    private var stopIsDurable = false
    private var keyWasAsked = false
    private var keyWasStored = false
    private var marks: [MarkName] = []
    /// Offers that this call must account for: said, or given back.
    private var owed: [OfferID] = []
    private var said: [OfferID] = []
    private var decisions: [DecisionID] = []
    private var givenBack: [DecisionID] = []
    private var legWasHeardOf = false
    private var logIsLost = false
    private var wasDiscarded = false
    private var isFinished = false
    /// What was broken, in words.
    private(set) var violations: [String] = []

    /// Nobody is told of a recording that was refused.
    private var owedParts: MandatoryParts {
        wasDiscarded ? allParts.subtracting(MandatoryParts(.recordingNotice)) : allParts
    }

    init(script: PromptScript) {
        self.script = script
        self.allParts = script.lines.values.reduce(into: []) { $0.formUnion(MandatoryParts($1.parts)) }
    }

    /// - Parameter isSettled: whether `machine` is the one after this event, and not after a later one.
    mutating func check(_ event: CallEvent, _ effects: [CallEffect], _ machine: CallMachine, isSettled: Bool) {
        if isFinished, !effects.isEmpty { violate("effects after finish: \(effects.map(\.name))") }
        if case .created = event { wasCreated = true }
        if case .resumed = event, !isFinished { incarnation = incarnation.next }
        if wasCreated, !isFinished { learn(event) }
        for (index, effect) in effects.enumerated() { check(effect, isLast: index == effects.count - 1, effects) }
        guard isSettled else { return }
        if stopWasTaken, !machine.isSellingBarred { violate("selling is not barred after a stop") }
        if machine.mayKeepContent != (keyWasStored && !wasDiscarded) { violate("content is kept without a key") }
        if isFinished != machine.isFinished { violate("the machine does not know that it is finished") }
    }

    mutating func violate(_ what: String) {
        violations.append(what)
    }

    private mutating func learn(_ event: CallEvent) {
        switch event {
        case .streamStarted(let started) where started.epoch == awaitedEpoch && liveEpoch == nil:
            liveEpoch = started.epoch
        case .streamLost(let lost) where lost.epoch == liveEpoch:
            liveEpoch = nil
            live = nil
        case .markReturned(let returned): learn(returned.mark)
        case .renderFailed(let failed) where failed.utterance == live?.utterance: live = nil
        case .offerReserved(let reserved):
            granted.append(reserved.offer)
            if reservations > 0, !reserved.isStanding, !said.contains(reserved.offer) { owed.append(reserved.offer) }
        case .rendered(let rendered) where rendered.utterance == live?.utterance:
            if let offer = live?.offer {
                said.append(offer)
                owed.removeAll { $0 == offer }
            }
        case .contentKeyStored: keyWasStored = keyWasAsked
        case .contactAllowed(let allowed): decisions.append(allowed.decision)
        case .dialAccepted, .dialUnknown, .ringing, .answered: legWasHeardOf = true
        case .suppressionStored: stopIsDurable = stopWasTaken
        case .toldToEnd(let told) where told.reason == .suppressed: stopIsDurable = true
        case .toldToEnd(let told) where told.reason == .logLost: logIsLost = true
        case .hungUp: live = nil
        default: break
        }
    }

    private mutating func learn(_ mark: MarkName) {
        guard mark.incarnation == incarnation, mark.epoch == liveEpoch, let live,
            let planned = live.segments.first(where: { $0.segment == mark.segment })
        else { return }
        heard.insert(mark.segment)
        marks.append(mark)
        let clause = script.lines[live.line]?.segments.first { $0.ordinal + 1 == planned.ordinal.number }
        heardParts.formUnion(MandatoryParts(clause?.parts ?? []))
        if mark.segment == live.segments.last?.segment { self.live = nil }
    }

    private mutating func check(_ effect: CallEffect, isLast: Bool, _ all: [CallEffect]) {
        switch effect {
        case .dial:
            if logIsLost { violate("dialed without a log") }
            dials += 1
            if dials > 1 { violate("dialed twice") }
        case .startStream(let start):
            awaitedEpoch = start.epoch
            liveEpoch = nil
            live = nil
            if start.epoch > StreamMachine.epochLimit { violate("a stream too many") }
        case .clear(let clear):
            if clear.epoch != liveEpoch { violate("a stream is cleared that is not live") }
            live = nil
        case .say(let say): check(say)
        case .reserveOffer:
            if logIsLost { violate("an offer without a log") }
            reservations += 1
            if reservations > 1 { violate("an offer asked for twice") }
        case .storeSuppression(let stop):
            switch stop.reason {
            case .voicePhrase, .key, .notInterested: stopWasTaken = true
            default: break
            }
        case .releaseOffer(let release):
            if logIsLost { violate("an offer given back without a log") }
            if said.contains(release.offer) { violate("an offer is given back that was said") }
            if !granted.contains(release.offer) { violate("an offer is given back that never was") }
            owed.removeAll { $0 == release.offer }
        case .releaseContact(let release):
            if logIsLost { violate("a contact given back without a log") }
            if !decisions.contains(release.decision) { violate("a contact is given back that was not reserved") }
            // Asked for again it is only repeated: what mattered is what was known when it was decided.
            if legWasHeardOf, !givenBack.contains(release.decision) {
                violate("a contact is given back though a phone may have rung")
            }
            givenBack.append(release.decision)
        case .storeContentKey(let key):
            if logIsLost { violate("a content key without a log") }
            if key.noticeMark.map({ marks.contains($0) }) != true { violate("a content key without a mark for it") }
            if !heardParts.contains(MandatoryParts(.recordingNotice)) { violate("a content key before the notice") }
            if wasDiscarded { violate("a content key after the content was discarded") }
            if keyWasStored { violate("a second content key") }
            keyWasAsked = true
        case .discardContent:
            wasDiscarded = true
        case .speakByCarrier:
            if stopWasTaken { violate("the carrier speaks after a stop") }
        case .queueText(let text):
            if stopWasTaken { violate("a text after a stop") }
            if logIsLost { violate("a text without a log") }
            if let offer = text.offer, !said.contains(offer) { violate("a text promises an offer that nobody said") }
            if !all.contains(where: { $0.name == .finish }) { violate("a text without an end") }
        case .finish(let finish):
            if !isLast { violate("something after finish") }
            if stopWasTaken, finish.outcome != .optedOut { violate("a stop ended as \(finish.outcome)") }
            if !owed.isEmpty, !logIsLost { violate("\(owed) was neither said nor given back") }
            isFinished = true
        case .openRecording:
            if wasDiscarded { violate("a recording after the content was discarded") }
        case .setTimer(let set):
            if set.after > CallLimits.house.longest { violate("a wait without a bound: \(set.timer.kind)") }
        case .hangUp, .stopStream, .expect, .cancelTimer: break
        }
    }

    private mutating func check(_ say: Say) {
        if live != nil { violate("\(say.line) is said over another line") }
        if liveEpoch == nil { violate("\(say.line) is said without a stream") }
        live = say
        guard let line = script.lines[say.line] else { return violate("a line that the script has not: \(say.line)") }
        if line.isSales || line.speaksOfOffer, !heardParts.isSuperset(of: owedParts) {
            violate("\(say.line) sells before the mandatory parts were heard")
        }
        if line.speaksOfOffer {
            guard let offer = say.offer, granted.contains(offer) else { return violate("\(say.line) without an offer") }
        }
        let confirmation = ReservedLine.stopConfirmation.id
        if stopWasTaken, say.line != confirmation, say.line != ReservedLine.stopPoliteEnd.id {
            violate("\(say.line) after a stop")
        }
        if say.line == confirmation, !stopIsDurable { violate("a stop is confirmed that is not durable") }
    }
}
