import Commerce
import Vault

/// Orders by what they owe to contacts.
struct AttributedAnswer: Encodable {
    let kind: String
    let orders: Int
    let revenueMinor: Int64

    init(_ orders: AttributedOrders) {
        kind = orders.kind.rawValue
        self.orders = orders.orders
        revenueMinor = orders.revenue.minorUnits
    }

    enum CodingKeys: String, CodingKey {
        case kind
        case orders
        case revenueMinor = "revenue_minor"
    }
}
