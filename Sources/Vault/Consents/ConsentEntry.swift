package import Compliance

/// An entry of the ledger of consents as it is stored.
package struct ConsentEntry: Hashable, Sendable, MobileOptIn {
    /// Unique within the merchant.
    package let key: String
    package let event: ConsentEvent
    /// What else proves it, as it came; nil where there is none, where it was wiped, and where no reason was given to open it.
    package let details: [UInt8]?
}
