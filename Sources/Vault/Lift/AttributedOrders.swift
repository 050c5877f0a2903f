package import Commerce

/// The orders of one kind of attribution, added up.
package struct AttributedOrders: Hashable, Sendable {
    package let kind: Attribution.Kind
    package let orders: Int
    /// What was paid for those in the report's currency.
    package let revenue: Money

    package init(kind: Attribution.Kind, orders: Int, revenue: Money) {
        self.kind = kind
        self.orders = orders
        self.revenue = revenue
    }
}
