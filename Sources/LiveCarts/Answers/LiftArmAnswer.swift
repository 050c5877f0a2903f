import Commerce
import Server

/// One arm of a trial, added up.
struct LiftArmAnswer: Encodable {
    let persons: Int
    /// Persons with at least one order.
    let buyers: Int
    let buyersPercent: Nullable<Double>
    let orders: Int
    let revenueMinor: Int64
    /// After discount and goods; null while the cost of one order's goods is not known.
    let marginMinor: Nullable<Int64>
    let callMinutes: Double
    let texts: Int
    /// What the carrier and the models cost; null while a price is missing in the merchant's file.
    let contactsCostMinor: Nullable<Int64>

    init(_ arm: ArmTally, costs: ContactCosts) {
        persons = arm.persons
        buyers = arm.buyers
        buyersPercent = Nullable(arm.rate.map { ($0 * 10_000).rounded() / 100 })
        orders = arm.orders
        revenueMinor = arm.revenue
        marginMinor = Nullable(arm.margin)
        callMinutes = (Double(arm.talked.wholeMilliseconds) / 6_000).rounded() / 10
        texts = arm.texts
        contactsCostMinor = Nullable(arm.contactCost(under: costs).map { Int64($0.rounded()) })
    }

    enum CodingKeys: String, CodingKey {
        case persons
        case buyers
        case buyersPercent = "buyers_percent"
        case orders
        case revenueMinor = "revenue_minor"
        case marginMinor = "margin_minor"
        case callMinutes = "call_minutes"
        case texts
        case contactsCostMinor = "contacts_cost_minor"
    }
}
