import Commerce
import Compliance

/// What a data key is for: its kind, whose it is, and the retention class of what it seals.
struct KeyScope: Hashable, Sendable {
    /// The raw values stand in the key database.
    enum Kind: String, Sendable {
        /// Wraps the merchant's other keys; itself wrapped under the root.
        case wrap
        /// Keys the blind index of numbers.
        case index
        /// Seals what belongs to the merchant and no one person.
        case house
        case person
        case content
    }

    let kind: Kind
    /// Empty for what arrived before anyone could say whose it is.
    let merchant: MerchantID
    /// The person's or the call's name; empty for a merchant's own.
    let subject: String
    /// The retention class; empty for wrapping and index keys.
    let retentionClass: String
    /// With whose erasure it goes.
    let person: PersonID?

    static func wrap(_ merchant: MerchantID) -> KeyScope {
        KeyScope(kind: .wrap, merchant: merchant, subject: "", retentionClass: "", person: nil)
    }

    static func index(_ merchant: MerchantID) -> KeyScope {
        KeyScope(kind: .index, merchant: merchant, subject: "", retentionClass: "", person: nil)
    }

    static func house(_ merchant: MerchantID, _ retentionClass: RetentionClass) -> KeyScope {
        KeyScope(
            kind: .house, merchant: merchant, subject: "", retentionClass: retentionClass.rawValue, person: nil)
    }

    static func person(_ person: PersonID, _ merchant: MerchantID, _ retentionClass: RetentionClass) -> KeyScope {
        KeyScope(
            kind: .person, merchant: merchant, subject: person.text, retentionClass: retentionClass.rawValue,
            person: person)
    }

    static func content(_ call: CallKey, _ person: PersonID?) -> KeyScope {
        KeyScope(
            kind: .content, merchant: call.merchant, subject: call.call.text,
            retentionClass: RetentionClass.transcript.rawValue, person: person)
    }

    /// Whether two scopes name the same key line, whichever person it goes with.
    func namesSameKey(as other: KeyScope) -> Bool {
        kind == other.kind && merchant == other.merchant && subject == other.subject
            && retentionClass == other.retentionClass
    }
}
