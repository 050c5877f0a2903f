package import Commerce

/// The store reserved an offer for this cart and call.
package struct OfferReserved: LogPayload {
    package let offer: OfferID
    package let kind: OfferKindName
    /// Whether it stood already: an earlier call may have spoken of it, so this one never gives it back.
    package let isStanding: Bool

    package init(offer: OfferID, kind: OfferKindName, isStanding: Bool) {
        self.offer = offer
        self.kind = kind
        self.isStanding = isStanding
    }

    package static let shape = PayloadShape(
        Self.init(offer:kind:isStanding:),
        PayloadField("offer") { $0.offer },
        PayloadField("kind") { $0.kind },
        PayloadField("is_standing", before: true) { $0.isStanding })
}
