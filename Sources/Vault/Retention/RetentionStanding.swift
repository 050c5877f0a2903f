package import Commerce
package import Compliance

/// How one class stands with one merchant.
package struct RetentionStanding: Hashable, Sendable {
    /// Empty for what arrived before anyone could say whose it is.
    package let merchant: MerchantID
    package let retentionClass: RetentionClass
    /// The period in force.
    package let keep: RetentionPeriod
    /// Whether the merchant chose it; else it is the house's.
    package let isChosen: Bool
    /// Rows that are still read.
    package let rows: Int
    /// Rows past their limit that no sweep has taken yet, or that a legal hold keeps.
    package let lateRows: Int
    /// The end of the oldest row that is still read; nil when there is none, or none that ends by itself.
    package let nextEnd: WallTime?
}
