import Operations
import Telnyx
import Vault

/// Something that a call to us has to know, and the delivery that it came by.
struct LineNews: Sendable {
    enum Event: Sendable {
        case rang
        case answered
        case spoke
        case keyPressed(TelephoneKey)
        case ended
        case waited(LineMachine.Wait)
        case commandFailed
        case toldToEnd
        case codeAccepted
        case codeRefused
        case streamStarted
        case streamFailed
        /// A speaker has read a text, with so much speech.
        case partRead(Duration)
        case judged(ReadingFault?)
    }

    let event: Event
    /// Ticked off when everything that the event asked for is durable.
    let webhook: InboxID?

    init(_ event: Event, from webhook: InboxID? = nil) {
        self.event = event
        self.webhook = webhook
    }
}

extension LineNews.Event {
    /// What a webhook tells a call to us; nil when it tells nothing that matters.
    init?(_ event: TelnyxEvent) {
        switch event {
        case .callInitiated: self = .rang
        case .callAnswered: self = .answered
        case .callHungUp: self = .ended
        case .speakEnded: self = .spoke
        case .keyPressed(let key): self = .keyPressed(key)
        case .streamingFailed: self = .streamFailed
        case .streamingStarted, .streamingStopped, .answererDetected, .greetingEnded,
            .callScreeningDetected, .messageSent, .messageFinalized, .messageReceived, .other:
            return nil
        }
    }
}
