package import Commerce

/// What a state asks of the offer engine, and where its answers lead.
package struct OfferQuestion: Hashable, Sendable {
    package let reason: OfferReason
    /// Where a discount of some percent leads.
    package let percentOff: StateID
    /// Where shipping for nothing leads; nil where the script has no words for it, and then it leads to ``denied``.
    package let freeShipping: StateID?
    /// Where it leads that there is no offer, or that the one offer of the call was asked for before.
    package let denied: StateID

    package init(reason: OfferReason, percentOff: StateID, freeShipping: StateID?, denied: StateID) {
        self.reason = reason
        self.percentOff = percentOff
        self.freeShipping = freeShipping
        self.denied = denied
    }

    /// Where a grant leads.
    package func state(for benefit: OfferBenefit) -> StateID {
        switch benefit {
        case .percent: percentOff
        case .freeShipping: freeShipping ?? denied
        }
    }
}
