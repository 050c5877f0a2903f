import Commerce
import Compliance
import Vault

/// What is known of a person: the pseudonym and the standing always, the rest for a reason.
struct PersonAnswer: Encodable {
    /// What was opened.
    struct Opened: Encodable {
        let phone: String
        let firstName: Nullable<String>
        let email: Nullable<String>
        let shopCustomer: Nullable<String>
        let locale: Nullable<String>
        let age: Nullable<String>
        let shipping: Nullable<String>
        let billing: Nullable<String>
        let timeZone: Nullable<String>

        init(_ profile: PersonProfile) {
            self.phone = profile.phone.text
            self.firstName = Nullable(profile.firstName)
            self.email = Nullable(profile.email)
            self.shopCustomer = Nullable(profile.externalID)
            self.locale = Nullable(profile.locale)
            self.age = Nullable(profile.age?.rawValue)
            self.shipping = Nullable(profile.shipping?.words)
            self.billing = Nullable(profile.billing?.words)
            self.timeZone = Nullable(profile.timeZone)
        }

        enum CodingKeys: String, CodingKey {
            case phone
            case firstName = "first_name"
            case email
            case shopCustomer = "shop_customer"
            case locale
            case age
            case shipping
            case billing
            case timeZone = "time_zone"
        }

        fileprivate var columns: [[String]] {
            let rows: [(String, String?)] = [
                ("phone", phone), ("first name", firstName.value), ("e-mail", email.value),
                ("shop's customer", shopCustomer.value), ("language", locale.value), ("age", age.value),
                ("ships to", shipping.value), ("bills to", billing.value), ("time zone", timeZone.value),
            ]
            return rows.map { [$0.0, $0.1 ?? "-"] }
        }
    }

    let person: String
    let merchant: String
    /// Whether the number is barred from all contact.
    let isSuppressed: Bool
    /// Whether use of the data is frozen.
    let isRestricted: Bool
    let consentEntries: Int
    let opened: Nullable<Opened>

    enum CodingKeys: String, CodingKey {
        case person
        case merchant
        case isSuppressed = "suppressed"
        case isRestricted = "restricted"
        case consentEntries = "consent_entries"
        case opened
    }

    var lines: [String] {
        let standing = [
            ["person", person], ["merchant", merchant], ["suppressed", isSuppressed ? "yes" : "no"],
            ["restricted", isRestricted ? "yes" : "no"], ["consent entries", "\(consentEntries)"],
        ]
        let rest = opened.value.map { TextColumns.lines(standing + $0.columns) }
        return rest ?? TextColumns.lines(standing) + [
            "what is known of the person opens for a reason: add --reason \"…\""
        ]
    }
}

extension PersonProfile.Address {
    fileprivate var words: String { [postalCode, region, country].compactMap(\.self).joined(separator: " ") }
}
