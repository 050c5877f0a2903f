/// The order in which the webhooks of one call leave: as they happen, or, as a fault, the hang-up first.
struct DeliveryOrder: Equatable, Sendable {
    private enum State: Equatable, Sendable {
        case asItHappens
        case holding([WebhookEvent])
    }

    private var state: State

    init(hangupFirst: Bool) { state = hangupFirst ? .holding([]) : .asItHappens }

    /// Something happened; what leaves now, in this order.
    mutating func happened(_ event: WebhookEvent) -> [WebhookEvent] {
        switch state {
        case .asItHappens: return [event]
        case .holding(let held):
            switch event.type {
            case .hangup:
                state = .asItHappens
                return [event] + held
            // These a client can do without for a while; without `call.answered` it would never speak.
            case .initiated, .streamingStarted, .streamingStopped, .streamingFailed, .speakStarted, .speakEnded:
                state = .holding(held + [event])
                return []
            case .answered, .keyReceived, .messageSent, .messageFinalized, .messageReceived: return [event]
            }
        }
    }
}
