import CallCore
import Commerce
import Telnyx

extension CallEvent {
    /// What a webhook tells a call; nil when it tells nothing that the call does not learn otherwise.
    init?(_ envelope: WebhookEnvelope, of call: CallPort) {
        switch envelope.event {
        case .callInitiated:
            guard let (leg, control) = Self.names(envelope.call) else { return nil }
            self = .ringing(Ringing(leg: leg, control: control))
        case .callAnswered:
            guard let (leg, control) = Self.names(envelope.call) else { return nil }
            self = .answered(AnsweredCall(leg: leg, control: control))
        case .callHungUp(let hangup):
            self = .hungUp(
                HungUp(
                    cause: HangUpCause(hangup), by: HangUpSource(hangup.source),
                    sip: hangup.sipStatus.map { SIPStatus($0) }))
        case .streamingFailed:
            guard let epoch = call.streamEpoch else { return nil }
            self = .streamFailed(StreamFailed(epoch: epoch))
        case .keyPressed(let key):
            self = .keyPressed(KeyPressed(key: .init(key)))
        case .answererDetected(let detection):
            guard let party = PartyKind(detection.result) else { return nil }
            self = .partyDetected(PartyDetected(party: party))
        case .callScreeningDetected:
            self = .partyDetected(PartyDetected(party: .screener))
        case .greetingEnded:
            self = .greetingEnded
        case .speakEnded:
            self = .carrierSpoke
        case .streamingStarted, .streamingStopped, .messageSent, .messageFinalized, .messageReceived,
            .other:
            return nil
        }
    }

    private static func names(_ reference: CallReference) -> (LegID, ControlID)? {
        guard let leg = reference.legID, let control = reference.controlID else { return nil }
        return (LegID(leg.text), ControlID(control.text))
    }
}

extension HangUpCause {
    /// What the network says. Whether the call had been answered, its machine knows.
    init(_ hangup: CallHangup) {
        switch CallEnding(hangup, wasAnswered: false) {
        case .afterAnswer: self = .normal
        case .timeLimitReached: self = .timeLimit
        case .busy: self = .busy
        case .notAnswered: self = .noAnswer
        case .declined: self = .declined
        case .numberUnknown: self = .badNumber
        case .cancelledByUs: self = .cancelled
        case .networkFault: self = hangup.cause == .normalClearing ? .normal : .unspecified
        }
    }
}

extension HangUpSource {
    /// On an outbound leg the caller is us.
    init(_ source: CallHangup.Source) {
        switch source {
        case .caller: self = .us
        case .callee: self = .person
        case .unknown: self = .unknown
        }
    }
}

extension PartyKind {
    /// Nil when the detection could not tell: then it is taken for a human, and the call goes on (DIA-4).
    init?(_ result: AnswererDetection.Result) {
        switch result {
        case .human, .humanAtHome, .humanAtWork: self = .human
        case .machine: self = .voicemail
        case .fax: self = .fax
        case .silence, .notSure, .unlisted: return nil
        }
    }
}
