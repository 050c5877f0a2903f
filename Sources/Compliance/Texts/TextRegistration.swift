package import Commerce

/// How the carriers know the number that a merchant's texts come from (SMS-5): without it no text is sent.
package enum TextRegistration: Hashable, Sendable {
    /// A long code of a registered brand and campaign.
    case tenDLC(brand: String, campaign: String, since: CivilDate)
    /// A toll-free number that was verified.
    case tollFree(verification: String, since: CivilDate)

    /// Whether this is the registration that a number of its kind needs.
    package func serves(_ number: E164) -> Bool {
        switch self {
        case .tenDLC: !Self.isTollFree(number)
        case .tollFree: Self.isTollFree(number)
        }
    }

    /// Whether a North American number is toll-free.
    package static func isTollFree(_ number: E164) -> Bool {
        number.northAmericanAreaCode.map(tollFreeCodes.contains) ?? false
    }

    private static let tollFreeCodes = ["800", "833", "844", "855", "866", "877", "888"]
}
