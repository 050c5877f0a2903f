/// One arm of a trial, added up.
package struct ArmTally: Hashable, Sendable {
    package private(set) var persons = 0
    /// Those with at least one order.
    package private(set) var buyers = 0
    package private(set) var orders = 0
    package private(set) var ordersWithoutMargin = 0
    package private(set) var talked: Duration = .zero
    package private(set) var texts = 0
    /// In minor units.
    package private(set) var revenue: Int64 = 0
    /// What is known of the margin before the contacts' cost, in minor units.
    private var knownMargin: Int64 = 0
    /// Revenue a person, in minor units.
    package private(set) var revenueSpread = Spread()
    /// Margin a person after discount, goods and contacts, in minor units; means something only while ``margin(under:)`` does.
    package private(set) var marginSpread = Spread()

    package init() {}

    /// Takes in one person.
    package mutating func add(_ outcome: TrialOutcome, costs: ContactCosts) {
        persons += 1
        buyers += outcome.orders > 0 ? 1 : 0
        orders += outcome.orders
        ordersWithoutMargin += outcome.ordersWithoutMargin
        talked += outcome.talked
        texts += outcome.texts
        revenue += outcome.revenue
        knownMargin += outcome.margin
        revenueSpread.add(Double(outcome.revenue))
        let cost = costs.cost(talked: outcome.talked, texts: outcome.texts) ?? 0
        marginSpread.add(Double(outcome.margin) - cost)
    }

    /// The share of persons who bought; nil of nobody.
    package var rate: Double? { persons == 0 ? nil : Double(buyers) / Double(persons) }

    /// After discount and goods, in minor units; nil while the cost of one order is not known.
    package var margin: Int64? { ordersWithoutMargin == 0 ? knownMargin : nil }

    /// What the contacts of the arm cost, in minor units; nil while a rate is missing.
    package func contactCost(under costs: ContactCosts) -> Double? { costs.cost(talked: talked, texts: texts) }
}
