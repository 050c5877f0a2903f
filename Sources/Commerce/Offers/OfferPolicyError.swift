/// Which setting of an offer policy is wrong, and what would be right.
package enum OfferPolicyError: Error, Equatable, Sendable, CustomStringConvertible {
    case tooManySteps
    /// Steps are counted from 0.
    case stepInFirstContact(index: Int)
    case stepOutOfRange(index: Int)
    case ladderNotRising(index: Int)
    case capOutOfRange
    case capNotApproved
    case marginFloorOutOfRange
    case negativeAmount
    case currenciesDiffer
    case validityOutOfRange

    package var description: String {
        switch self {
        case .tooManySteps: "ladder: more than \(OfferPolicy.stepLimit) steps; keep at most \(OfferPolicy.stepLimit)"
        case .stepInFirstContact(let index):
            "ladder step \(index): the first contact never brings a discount; set earliest_contact to 2 or more"
        case .stepOutOfRange(let index): "ladder step \(index): the percent must be above 0 and at most 100"
        case .ladderNotRising(let index):
            "ladder step \(index): each step must give more than the one before, free shipping first"
        case .capOutOfRange: "cap: must be 0 to 100 percent"
        case .capNotApproved: "cap: above 15 percent a named person has to allow it; say who in cap_approved_by"
        case .marginFloorOutOfRange: "margin_floor: must be 0 or more and below 100 percent"
        case .negativeAmount: "offer amounts: must be zero or more"
        case .currenciesDiffer: "offer amounts: must all be of one currency"
        case .validityOutOfRange: "validity: must be 24 to 72 hours"
        }
    }
}
