/// The engine's answer to a request.
package enum OfferDecision: Hashable, Sendable {
    /// A new offer: reserve its record in the store before a word of it is spoken.
    case granted(GrantedOffer)
    /// The cart has a live offer already: speak that one.
    case standing(GrantedOffer)
    case refused(OfferRefusal)
}

/// Why no offer is granted; the raw values are stable.
package enum OfferRefusal: String, Hashable, Sendable, Codable {
    /// The person has not named the price (DIS-1).
    case priceNotNamed = "price_not_named"
    /// The first contact never brings a discount (DIS-1).
    case firstContact = "first_contact"
    case cartNotOpen = "cart_not_open"
    /// A code is in the cart already (DIS-6).
    case alreadyDiscounted = "already_discounted"
    /// This cart's one code was issued, and has expired or no longer passes the policy.
    case codeAlreadyIssued = "code_already_issued"
    case recentOffer = "recent_offer"
    case abandonsOften = "abandons_often"
    case fullPriceRegular = "full_price_regular"
    case belowMinimumSubtotal = "below_minimum_subtotal"
    /// Every line is excluded or has no cost on record (DIS-4).
    case nothingEligible = "nothing_eligible"
    /// No rung of the ladder fits under cap and margin floor (DIS-5).
    case noStepFits = "no_step_fits"
    case budgetSpent = "budget_spent"
    case currenciesDiffer = "currencies_differ"
    case amountTooLarge = "amount_too_large"
}

/// Why a stored offer may no longer be spoken; the raw values are stable.
package enum OfferRecheckError: String, Error, Hashable, Sendable {
    case expired
    case otherCart = "other_cart"
    case cartNotOpen = "cart_not_open"
    case aboveCap = "above_cap"
    case belowMarginFloor = "below_margin_floor"
    case belowMinimumSubtotal = "below_minimum_subtotal"
    case validityTooLong = "validity_too_long"
    case notOnLadder = "not_on_ladder"
    case amountsDoNotReckon = "amounts_do_not_reckon"
}
