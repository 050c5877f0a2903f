package import Commerce

/// What a report is about: a merchant's time, in one currency.
package struct LiftSpan: Hashable, Sendable {
    package let merchant: MerchantID
    /// People who came into the trial from here on, and orders placed from here on.
    package let from: WallTime
    /// Up to here, and not at it.
    package let to: WallTime
    package let currency: Currency

    package init(merchant: MerchantID, from: WallTime, to: WallTime, currency: Currency) {
        self.merchant = merchant
        self.from = from
        self.to = to
        self.currency = currency
    }
}
