package import Dialogue

/// Asks the offer engine for what policy allows and reserves it.
package struct ReserveOffer: LogPayload {
    package let reason: OfferReason

    package init(reason: OfferReason) {
        self.reason = reason
    }

    package static let shape = PayloadShape(
        Self.init(reason:),
        PayloadField("reason") { $0.reason })
}
