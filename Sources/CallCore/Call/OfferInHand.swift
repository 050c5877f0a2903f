package import Commerce

/// The offer that is reserved for this call.
package struct OfferInHand: Equatable, Sendable {
    package let id: OfferID
    /// Whether it stood before this call asked for it.
    package let isStanding: Bool
    /// Whether its words left for the caller. From then on they may have been heard, and it stays until it expires.
    package var wasSaid = false
}
