/// Decides what discount, if any, a person is granted: pure, and the only source of a number that may be spoken.
package enum OfferEngine {
    /// Answers a request.
    ///
    /// Of the ladder it grants the most generous step that this contact may reach, that stays under the cap and that
    /// leaves the margin floor on the eligible items. Like facts give like answers (DIS-11).
    package static func decide(
        _ request: OfferRequest, cart: Cart, policy: OfferPolicy, history: OfferHistory, at moment: WallTime
    ) -> OfferDecision {
        guard cart.state == .open else { return .refused(.cartNotOpen) }
        if let issued = history.offerOfThisCart {
            guard let standing = try? recheck(issued, cart: cart, policy: policy, at: moment) else {
                return .refused(.codeAlreadyIssued)
            }
            return .standing(standing)
        }
        if let refusal = refusal(of: request, cart: cart, policy: policy, history: history, at: moment) {
            return .refused(refusal)
        }
        do {
            return try grant(request, cart: cart, policy: policy, history: history, at: moment)
        } catch {
            switch error {
            case .currenciesDiffer: return .refused(.currenciesDiffer)
            case .overflow: return .refused(.amountTooLarge)
            }
        }
    }

    /// Checks a stored offer anew, with the cart and policy of now, and makes it speakable.
    package static func recheck(
        _ record: OfferRecord, cart: Cart, policy: OfferPolicy, at moment: WallTime
    ) throws(OfferRecheckError) -> GrantedOffer {
        guard record.cart == cart.id else { throw .otherCart }
        guard cart.state == .open else { throw .cartNotOpen }
        guard moment < record.expiresAt else { throw .expired }
        guard record.expiresAt - record.grantedAt <= OfferPolicy.validities.upperBound else { throw .validityTooLong }
        guard policy.ladder.contains(where: { $0.benefit == record.benefit }) else { throw .notOnLadder }
        let required: Money
        do {
            required = try minimumSubtotal(cart: cart, policy: policy)
        } catch {
            throw .amountsDoNotReckon
        }
        guard record.minimumSubtotal.currency == required.currency,
            record.minimumSubtotal.minorUnits >= required.minorUnits
        else { throw .belowMinimumSubtotal }
        let eligible = EligibleItems(of: cart, under: policy)
        switch record.benefit {
        case .percent(let share):
            guard share <= policy.cap else { throw .aboveCap }
            guard share <= eligible.highestDiscount(keeping: policy.marginFloor) else { throw .belowMarginFloor }
        case .freeShipping:
            guard eligible.canBear(policy.shippingCost, keeping: policy.marginFloor) else { throw .belowMarginFloor }
        }
        return GrantedOffer(checked: record)
    }

    private static func refusal(
        of request: OfferRequest, cart: Cart, policy: OfferPolicy, history: OfferHistory, at moment: WallTime
    ) -> OfferRefusal? {
        guard request.reason == .price else { return .priceNotNamed }
        guard history.earlierContacts >= 1 else { return .firstContact }
        guard cart.discountCodes.isEmpty else { return .alreadyDiscounted }
        if let last = history.lastOfferAt, moment - last < policy.antiTraining.restAfterOffer { return .recentOffer }
        guard history.abandonedCartsIn30Days < policy.antiTraining.abandonedCartsIn30Days else {
            return .abandonsOften
        }
        if history.isFullPriceRegular, policy.antiTraining.sparesFullPriceRegulars { return .fullPriceRegular }
        return nil
    }

    private static func grant(
        _ request: OfferRequest, cart: Cart, policy: OfferPolicy, history: OfferHistory, at moment: WallTime
    ) throws(MoneyError) -> OfferDecision {
        let required = try minimumSubtotal(cart: cart, policy: policy)
        guard cart.subtotal.minorUnits >= required.minorUnits else { return .refused(.belowMinimumSubtotal) }
        let eligible = EligibleItems(of: cart, under: policy)
        guard !eligible.isEmpty else { return .refused(.nothingEligible) }
        let contact = history.earlierContacts + 1
        let step = policy.ladder.last { step in
            guard step.earliestContact <= contact else { return false }
            switch step.benefit {
            case .freeShipping: return eligible.canBear(policy.shippingCost, keeping: policy.marginFloor)
            case .percent(let share):
                return share <= policy.cap && share <= eligible.highestDiscount(keeping: policy.marginFloor)
            }
        }
        guard let step else { return .refused(.noStepFits) }
        let worth = try worth(of: step.benefit, eligible: eligible, cart: cart, policy: policy)
        if let budget = policy.dailyBudget {
            let spent = try (history.grantedToday ?? .zero(budget.currency)).adding(worth)
            guard spent.minorUnits <= budget.minorUnits else { return .refused(.budgetSpent) }
        }
        return .granted(
            GrantedOffer(
                checked: OfferRecord(
                    offer: request.offer, cart: cart.id, benefit: step.benefit, minimumSubtotal: required,
                    excludedSKUs: eligible.excludedSKUs, code: request.code, grantedAt: moment,
                    expiresAt: moment + policy.validity, worth: worth)))
    }

    /// The larger of the merchant's least subtotal and nine tenths of this cart, so that it cannot be split (DIS-3).
    static func minimumSubtotal(cart: Cart, policy: OfferPolicy) throws(MoneyError) -> Money {
        try Money.larger(policy.minimumSubtotal, cart.subtotal.share(.whole(90)))
    }

    private static func worth(
        of benefit: OfferBenefit, eligible: EligibleItems, cart: Cart, policy: OfferPolicy
    ) throws(MoneyError) -> Money {
        switch benefit {
        case .freeShipping: policy.shippingCost ?? .zero(cart.currency)
        case .percent(let share): try Money(minorUnits: eligible.price, currency: cart.currency).share(share)
        }
    }
}
