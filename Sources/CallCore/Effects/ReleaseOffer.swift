package import Commerce

/// Gives an offer back that was reserved and never said.
package struct ReleaseOffer: LogPayload {
    package let offer: OfferID

    package init(offer: OfferID) {
        self.offer = offer
    }

    package static let shape = PayloadShape(
        Self.init(offer:),
        PayloadField("offer") { $0.offer })
}
