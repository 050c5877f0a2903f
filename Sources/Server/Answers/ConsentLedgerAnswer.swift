/// The ledger of one person: where each consent stands, on which words, and how it came to that.
package struct ConsentLedgerAnswer: Encodable, Sendable {
    /// The words of a text that an entry names.
    package struct Shown: Encodable, Sendable {
        package let id: String
        package let sha256: String
        package let text: String
    }

    /// Who was told of a stop.
    package struct Told: Encodable, Sendable {
        package let receiver: String
        /// `waiting told failed no_interface knows no_number`.
        package let state: String
        package let stoppedAt: String
        package let settledAt: Nullable<String>

        enum CodingKeys: String, CodingKey {
            case receiver
            case state
            case stoppedAt = "stopped_at"
            case settledAt = "settled_at"
        }
    }

    package let person: String
    package let isSuppressed: Bool
    package let states: [ConsentStateAnswer]
    package let entries: [ConsentEntryAnswer]
    package let texts: [Shown]
    package let propagated: [Told]

    enum CodingKeys: String, CodingKey {
        case person
        case isSuppressed = "suppressed"
        case states
        case entries
        case texts
        case propagated
    }
}
