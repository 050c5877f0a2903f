/// What came of one person of a trial within its span. It names nobody.
package struct TrialOutcome: Hashable, Sendable {
    /// How long after a person came into the trial their orders count, in both arms alike.
    package static let span: Duration = .seconds(14 * 86_400)

    package let orders: Int
    /// What was paid, in minor units of the report's currency.
    package let revenue: Int64
    /// What was left after discount and the cost of the goods, over the orders whose cost is known.
    package let margin: Int64
    /// The orders whose margin cannot be told.
    package let ordersWithoutMargin: Int
    /// How long the person was talked to.
    package let talked: Duration
    package let texts: Int

    package init(
        orders: Int = 0, revenue: Int64 = 0, margin: Int64 = 0, ordersWithoutMargin: Int = 0, talked: Duration = .zero,
        texts: Int = 0
    ) {
        self.orders = orders
        self.revenue = revenue
        self.margin = margin
        self.ordersWithoutMargin = ordersWithoutMargin
        self.talked = talked
        self.texts = texts
    }
}
