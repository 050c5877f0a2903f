package import Commerce
package import Compliance

/// The rows of one table, class and merchant that are past their limit.
package struct ExpiredRows: Hashable, Sendable {
    package let table: String
    package let retentionClass: RetentionClass
    /// Empty for what arrived before anyone could say whose it is.
    package let merchant: MerchantID
    /// How many may be destroyed.
    package let count: Int
    /// How many more there are that a legal hold keeps.
    package let held: Int
    /// The earliest limit passed among those that may be destroyed.
    package let oldest: WallTime

    package init(
        table: String, retentionClass: RetentionClass, merchant: MerchantID, count: Int, held: Int, oldest: WallTime
    ) {
        self.table = table
        self.retentionClass = retentionClass
        self.merchant = merchant
        self.count = count
        self.held = held
        self.oldest = oldest
    }
}
