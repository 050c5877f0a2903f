/// Why an approval is not asked for, given or used.
package enum SecondPersonRefusal: Error, Hashable, Sendable {
    /// It may be done without one.
    case notNeeded(AccessPermission)
    /// The key may not do it.
    case notAllowed(AccessRefusal)
    /// Nobody approves what they asked for.
    case ownRequest
    /// Another key asked for it.
    case anothersRequest
    /// It was asked for something else, or for another merchant.
    case otherThing
    case notApproved
    case approvedAlready
    case usedAlready
    case lapsed

    /// A short name of it that is stable.
    package var code: String {
        switch self {
        case .notNeeded: "not_needed"
        case .notAllowed(let refusal): refusal.code
        case .ownRequest: "own_request"
        case .anothersRequest: "anothers_request"
        case .otherThing: "other_thing"
        case .notApproved: "not_approved"
        case .approvedAlready: "approved_already"
        case .usedAlready: "used_already"
        case .lapsed: "lapsed"
        }
    }
}

extension SecondPersonRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notNeeded(let permission): "no second person is needed to \(permission.words); do it without"
        case .notAllowed(let refusal): refusal.description
        case .ownRequest: "nobody approves what they asked for; have it approved with another person's key"
        case .anothersRequest: "another key asked for this approval; only that one uses it"
        case .otherThing: "the approval is for something else; ask for one for this"
        case .notApproved: "nobody has approved it yet; have it approved with another person's key"
        case .approvedAlready: "it is approved already; the key that asked uses it"
        case .usedAlready: "the approval was used already; ask for a new one"
        case .lapsed: "the approval has lapsed; ask for a new one and use it within 24 hours"
        }
    }
}
