package import Commerce

/// The store took back an offer that was never said.
package struct OfferReleased: LogPayload {
    package let offer: OfferID

    package init(offer: OfferID) {
        self.offer = offer
    }

    package static let shape = PayloadShape(
        Self.init(offer:),
        PayloadField("offer") { $0.offer })
}
