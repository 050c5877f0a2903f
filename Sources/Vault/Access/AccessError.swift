package import Commerce
package import Compliance

/// Why the vault does not give, take or use access.
package enum AccessError: Error, Equatable, Sendable {
    case unknownKey(AccessKeyID)
    case unknownApproval(SecondPersonID)
    /// No settings of such a merchant were ever published.
    case unknownMerchant(MerchantID)
    /// The key would be of no use from the start.
    case endsInThePast
    /// The key is revoked or has expired.
    case outOfUse(AccessKeyID, AccessKeyStatus)
    /// It was not said why.
    case noReason
    case tooManyAsked(limit: Int)
}

extension AccessError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownKey(let id): "no key \(id) is on record; 'livecarts access list' shows those that are"
        case .unknownApproval(let id):
            "no approval \(id) is on record; 'livecarts access approvals' shows those that are"
        case .unknownMerchant(let merchant):
            "no merchant \(merchant) is published; leave the merchant out, or check the name"
        case .endsInThePast: "the key would have expired already; choose a later end"
        case .outOfUse(let id, let status): "key \(id) is \(status.rawValue); use another"
        case .noReason: "say why it is asked for: whoever approves has to know"
        case .tooManyAsked(let limit): "the key has asked for \(limit) approvals within 24 hours; use those, or wait"
        }
    }
}
