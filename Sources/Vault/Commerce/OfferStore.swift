package import Commerce

/// The ledger of granted offers.
package protocol OfferStore: Sendable {
    /// Asks Commerce's engine and stores what it grants, in one transaction; a cart never has two codes.
    func reserve(_ reservation: OfferReservation) async throws -> OfferDecision

    /// Gives an offer back that was never spoken; its code is not used again.
    func release(_ offer: OfferID, of merchant: MerchantID, at now: WallTime) async throws

    /// The offer, checked anew by Commerce against the cart and the policy of now; nil when it does not stand any more.
    func grantedOffer(_ offer: OfferID, of merchant: MerchantID, policy: OfferPolicy, at now: WallTime) async throws
        -> GrantedOffer?
}
