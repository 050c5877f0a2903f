package import Commerce

/// What a decision needs to know of the cart.
package struct CartFacts: Hashable, Sendable {
    package let id: CartID
    package let state: CartState
    package let abandonedAt: WallTime
    /// When the cart is too old for any contact.
    package let expiresAt: WallTime

    package init(id: CartID, state: CartState, abandonedAt: WallTime, expiresAt: WallTime) {
        self.id = id
        self.state = state
        self.abandonedAt = abandonedAt
        self.expiresAt = expiresAt
    }
}
