/// How far a text has come at the carrier; the raw values are stable.
package enum TextDelivery: String, Hashable, Sendable, CaseIterable {
    /// The carrier has it.
    case accepted
    /// It was handed to the person's network.
    case sent
    /// The network says nothing of it, and the carrier no longer waits.
    case deliveryUnconfirmed = "delivery_unconfirmed"
    case delivered
    case deliveryFailed = "delivery_failed"
    case sendingFailed = "sending_failed"
    /// It waited at the carrier for too long.
    case expired

    /// Whether the carrier will say nothing more.
    package var isFinal: Bool { stage >= 2 }

    /// The state after more word, which may come late and in any order: it never goes back, and of two final words the first holds.
    package func after(_ news: TextDelivery) -> TextDelivery { news.stage > stage ? news : self }

    private var stage: Int {
        switch self {
        case .accepted: 0
        case .sent: 1
        case .deliveryUnconfirmed: 2
        case .delivered, .deliveryFailed, .sendingFailed, .expired: 3
        }
    }
}
