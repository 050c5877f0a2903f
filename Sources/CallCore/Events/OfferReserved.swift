package import Commerce

/// The store reserved an offer for this cart and call.
package struct OfferReserved: LogPayload {
    package let offer: OfferID
    package let kind: OfferKindName

    package init(offer: OfferID, kind: OfferKindName) {
        self.offer = offer
        self.kind = kind
    }

    package static let shape = PayloadShape(
        Self.init(offer:kind:),
        PayloadField("offer") { $0.offer },
        PayloadField("kind") { $0.kind })
}
