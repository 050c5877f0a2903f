package import Commerce

/// What was found when the ledger of consents was held against the audit.
package struct ConsentLedgerReport: Hashable, Sendable {
    /// Something that is not as it was written.
    package struct Fault: Hashable, Sendable {
        /// The raw values are stable.
        package enum Kind: String, Hashable, Sendable {
            /// The entry says something else than it did, or no longer opens.
            case changed
            /// What proves it does.
            case proofChanged = "proof_changed"
            /// The audit knows of an entry that is not there, though its term has not ended.
            case missing
            /// An entry that the audit knows nothing of.
            case slippedIn = "slipped_in"
        }

        package let kind: Kind
        package let merchant: MerchantID
        /// The entry's key in the ledger.
        package let key: String
    }

    /// The most faults that are listed.
    package static let faultLimit = 1_000

    /// How many entries hold.
    package let entries: Int
    /// How many went at the end of their term.
    package let ended: Int
    package let faults: [Fault]
}
