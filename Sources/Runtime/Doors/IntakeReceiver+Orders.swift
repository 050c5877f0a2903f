import CallCore
import Commerce
import Shops
import Vault

extension IntakeReceiver {
    /// Ends everything about the cart that was bought, and judges what the order owes to the contacts before it.
    func complete(_ order: CompletedOrder, at now: WallTime) async throws {
        let merchant = order.heading.merchant
        if let cart = order.cart {
            for call in try await vault.complete(cart, of: merchant, at: now) {
                directory.call(call.call)?.post(.orderCompleted)
            }
            directory.call(about: cart)?.post(.orderCompleted)
        }
        var people: [PersonID] = []
        if let number = order.person.number {
            people = try await vault.person(with: number, of: merchant, at: now).map { [$0] } ?? []
        }
        try await vault.record(NewOrder(order, by: people), of: merchant, at: now)
    }
}

extension NewOrder {
    fileprivate init(_ order: CompletedOrder, by people: [PersonID]) {
        self.init(
            orderID: order.orderID, cart: order.cart, people: people, placedAt: order.heading.occurredAt,
            total: order.total, subtotal: order.subtotal, discount: order.discount, codes: order.discountCodes,
            sessionStartedAt: order.sessionStartedAt)
    }
}
