import CallCore
import Commerce

extension OfferDenial {
    /// What the log says about a refused offer; the reason in full is in the process's log.
    init(_ refusal: OfferRefusal) {
        switch refusal {
        case .cartNotOpen: self = .cartClosed
        case .codeAlreadyIssued: self = .notTheFirst
        case .priceNotNamed, .firstContact, .alreadyDiscounted, .recentOffer, .abandonsOften, .fullPriceRegular,
            .belowMinimumSubtotal, .nothingEligible, .noStepFits, .budgetSpent, .currenciesDiffer, .amountTooLarge:
            self = .policy
        }
    }
}
