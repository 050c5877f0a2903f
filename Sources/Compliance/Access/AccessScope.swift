package import Commerce

/// Whose things a key is for.
package enum AccessScope: Hashable, Sendable {
    /// Every merchant's, and what concerns the whole deployment.
    case everyMerchant
    case merchant(MerchantID)

    /// Takes a scope as it is stored: nil is every merchant.
    package init(_ merchant: MerchantID?) {
        self = merchant.map { .merchant($0) } ?? .everyMerchant
    }

    /// The one merchant; nil for every merchant.
    package var merchant: MerchantID? {
        switch self {
        case .everyMerchant: nil
        case .merchant(let merchant): merchant
        }
    }

    /// Whether it reaches what is asked for; nil asks for what is all merchants' or nobody's.
    package func covers(_ wanted: MerchantID?) -> Bool {
        switch self {
        case .everyMerchant: true
        case .merchant(let merchant): wanted == merchant
        }
    }
}
