/// A number or word that the house must not keep, by what it is.
package enum SpokenSecret: String, Hashable, Sendable, Codable, CaseIterable {
    /// A payment card's number (PCI-2).
    case card
    /// The digits on the back of a card.
    case securityCode = "security_code"
    /// When a card expires.
    case expiry
    /// The number of a bank account, or an IBAN.
    case bankAccount = "bank_account"
    /// A social security number, or its last four digits.
    case nationalID = "national_id"
    case passport
    case birthDate = "birth_date"
    case password
    /// What is the matter with a person's body or mind, or the number of their health insurance (DUR-8).
    case health
    /// As many digits as a card has, and no card's check digit; or half as many, which begin as a card's do.
    case longNumber = "long_number"

    /// What stands in its place.
    package var mark: String {
        switch self {
        case .card: "[card]"
        case .securityCode: "[cvv]"
        case .expiry: "[expiry]"
        case .bankAccount: "[account]"
        case .nationalID: "[ssn]"
        case .passport: "[passport]"
        case .birthDate: "[birth date]"
        case .password: "[password]"
        case .health: "[health]"
        case .longNumber: "[number]"
        }
    }

    /// Whether the agent interrupts to refuse it (DUR-8). The others are only taken out.
    package var isRefused: Bool {
        switch self {
        case .card, .securityCode, .bankAccount, .nationalID, .passport, .health: true
        case .expiry, .birthDate, .password, .longNumber: false
        }
    }
}
