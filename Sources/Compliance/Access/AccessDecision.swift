/// Whether somebody may do what they want to.
package enum AccessDecision: Hashable, Sendable {
    case allowed
    case refused(AccessRefusal)
}

/// Why somebody may not do what they want to.
package enum AccessRefusal: Error, Hashable, Sendable {
    case notInRole(AccessRole, AccessPermission)
    /// It is another merchant's; whether there is such a thing is not told.
    case otherMerchant
    /// It is about every merchant, and the key is for one.
    case oneMerchantOnly
    case reasonMissing(AccessPermission)
    case secondPersonMissing(AccessPermission)

    /// A short name of it that is stable, for the audit and for answers to programs.
    package var code: String {
        switch self {
        case .notInRole: "not_in_role"
        case .otherMerchant: "other_merchant"
        case .oneMerchantOnly: "one_merchant_only"
        case .reasonMissing: "reason_missing"
        case .secondPersonMissing: "second_person_missing"
        }
    }
}

extension AccessRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notInRole(let role, let permission):
            "the role \(role.rawValue) may not \(permission.words); use a key of one of: "
                + permission.roles.map(\.rawValue).joined(separator: ", ")
        case .otherMerchant: "there is no such thing with the merchant that this key is for"
        case .oneMerchantOnly:
            "this key is for one merchant, and this concerns all of them; use a key for every merchant"
        case .reasonMissing(let permission): "say why, to \(permission.words); it is kept in the audit"
        case .secondPersonMissing(let permission):
            "a second person has to approve it, to \(permission.words); ask for an approval, and have another key approve it"
        }
    }
}
