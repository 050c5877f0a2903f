import Commerce
import Compliance
import Dialogue
import LiveCartsTesting

@testable import CallCore

/// Makes any event at any moment: mostly about what is there now, sometimes about what never was.
struct ArbitraryEvents {
    var random: SplitMix

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }

    mutating func event(for machine: CallMachine) -> CallEvent {
        event(pick(CallEvent.Name.allCases), for: machine)
    }

    mutating func event(_ name: CallEvent.Name, for machine: CallMachine) -> CallEvent {
        switch name {
        case .created: .created(RehearsedCall.created(script: machine.script.version, texting: chance(80)))
        case .resumed:
            .resumed(Resumed(anchor: WallTime(secondsSince1970: 0), legIsAlive: chance(70), mayGoOn: chance(80)))
        case .contactAllowed: .contactAllowed(ContactAllowed(decision: "dec", effect: effect()))
        case .contactRefused: .contactRefused(ContactRefused(decision: "dec", gate: .hours))
        case .dialAccepted: .dialAccepted(DialAccepted(effect: effect(), leg: "leg", control: "control"))
        case .dialFailed: .dialFailed(DialFailed(effect: effect(), failure: pick(CommandFailure.allCases)))
        case .dialUnknown: .dialUnknown(DialUnknown(effect: effect()))
        case .ringing: .ringing(Ringing(leg: "leg", control: "control"))
        case .answered: .answered(AnsweredCall(leg: "leg", control: "control"))
        case .partyDetected: .partyDetected(PartyDetected(party: pick(PartyKind.allCases)))
        case .greetingEnded: .greetingEnded
        case .hungUp: .hungUp(HungUp(cause: pick(HangUpCause.allCases), by: pick(HangUpSource.allCases)))
        case .commandFailed: commandFailed()
        case .streamStarted: .streamStarted(StreamStarted(epoch: epoch(), inbound: .pcmu8k, outbound: .opus16k))
        case .streamLost: .streamLost(StreamLost(epoch: machine.liveEpoch ?? epoch()))
        case .streamFailed: .streamFailed(StreamFailed(epoch: epoch()))
        case .carrierSpoke: .carrierSpoke
        case .offerReserved:
            .offerReserved(OfferReserved(offer: "ofr", kind: pick(OfferKindName.allCases), isStanding: chance(20)))
        case .offerReleased: .offerReleased(OfferReleased(offer: pick(["ofr", "ofr_52"])))
        case .contactReleased: .contactReleased(ContactReleased(decision: pick(["dec", "dec_1"])))
        case .contentKeyStored: .contentKeyStored
        case .contentDestroyed: .contentDestroyed
        case .offerDenied: .offerDenied(OfferDenied(reason: pick(OfferDenial.allCases)))
        case .suppressionStored: .suppressionStored(SuppressionStored(suppression: .first))
        case .storeFailed: storeFailed(machine)
        case .orderCompleted: .orderCompleted
        case .toldToEnd: .toldToEnd(ToldToEnd(reason: pick(EndReason.allCases)))
        case .timerFired: timerFired(machine)
        case .speechStarted, .speechPaused, .heardPartial, .heard, .heardNothing, .hearingFailed, .secretHeard,
            .understood,
            .keyPressed:
            hearing(name, for: machine)
        case .rendered, .renderFailed, .segmentSent, .markReturned, .cleared: speaking(name, for: machine)
        }
    }

    private mutating func hearing(_ name: CallEvent.Name, for machine: CallMachine) -> CallEvent {
        let turn = chance(80) ? machine.currentTurn : TurnNumber(Int.random(in: 1...9, using: &random))
        switch name {
        case .speechStarted: return .speechStarted(SpeechStarted(pacer: chance(50) ? position(machine) : nil))
        case .speechPaused:
            let silence = TimeSpan.milliseconds(Int64.random(in: 0...900, using: &random))
            return .speechPaused(SpeechPaused(silence: silence, speech: .seconds(1)))
        case .heardPartial: return .heardPartial(HeardPartial(words: .first, stop: stop()))
        case .heard: return .heard(Heard(turn: turn, words: .first))
        case .heardNothing: return .heardNothing(HeardNothing(turn: turn))
        case .secretHeard: return .secretHeard(SecretHeard(secret: .card))
        case .hearingFailed: return .hearingFailed(HearingFailed(turn: turn))
        case .keyPressed: return .keyPressed(KeyPressed(key: pick(TelephoneKey.allCases)))
        default:
            return .understood(
                Understood(
                    turn: turn, words: .first, intent: pick(Intent.allCases), confidence: .part,
                    completeness: pick(TurnCompleteness.allCases), stop: stop()))
        }
    }

    private mutating func speaking(_ name: CallEvent.Name, for machine: CallMachine) -> CallEvent {
        let utterance = machine.liveUtterance?.id ?? UtteranceID(Int.random(in: 1...5, using: &random))
        switch name {
        case .rendered:
            let segments = (machine.liveUtterance?.segments ?? []).map {
                RenderedSegment(segment: $0.segment, length: .milliseconds(900), words: .first)
            }
            return .rendered(Rendered(utterance: utterance, segments: segments))
        case .renderFailed:
            return .renderFailed(RenderFailed(utterance: utterance, failure: pick(RenderFailure.allCases)))
        case .segmentSent: return .segmentSent(SegmentSent(segment: segment(machine)))
        case .markReturned:
            let incarnation =
                chance(85) ? machine.currentIncarnation : Incarnation(Int.random(in: 1...3, using: &random))
            let epoch = chance(85) ? machine.liveEpoch ?? .first : epoch()
            return .markReturned(
                MarkReturned(mark: MarkName(incarnation: incarnation, epoch: epoch, segment: segment(machine))))
        default: return .cleared(Cleared(epoch: machine.liveEpoch ?? epoch(), position: position(machine)))
        }
    }

    private mutating func effect() -> EffectID { EffectID(incarnation: .first, event: .first, index: 0) }

    private mutating func epoch() -> StreamEpoch { StreamEpoch(Int.random(in: 1...4, using: &random)) }

    private mutating func stop() -> StopMatch {
        chance(80) ? .none : chance(50) ? .possible : .certain(pick(StopRule.allCases))
    }

    private mutating func segment(_ machine: CallMachine) -> SegmentID {
        if chance(85), let live = machine.liveUtterance { return pick(live.segments).segment }
        return SegmentID(Int.random(in: 1...20, using: &random))
    }

    private mutating func position(_ machine: CallMachine) -> PacerPosition? {
        guard let live = machine.liveUtterance else { return nil }
        return PacerPosition(segment: pick(live.segments).segment, heard: .milliseconds(400))
    }

    private mutating func commandFailed() -> CallEvent {
        .commandFailed(
            CommandFailed(
                effect: effect(), command: pick(CommandName.allCases), failure: pick(CommandFailure.allCases)))
    }

    private mutating func storeFailed(_ machine: CallMachine) -> CallEvent {
        let known = [machine.awaitedSuppression, machine.awaitedOffer, machine.store.effects.first].compactMap(\.self)
        return .storeFailed(StoreFailed(effect: known.isEmpty ? effect() : pick(known)))
    }

    private mutating func timerFired(_ machine: CallMachine) -> CallEvent {
        let out = machine.outstandingTimers
        if chance(80), !out.isEmpty { return .timerFired(TimerFired(timer: pick(out).timer)) }
        let stale = TimerSetting(Int.random(in: 1...4, using: &random))
        return .timerFired(TimerFired(timer: TimerID(kind: pick(TimerKind.allCases), setting: stale)))
    }
}
