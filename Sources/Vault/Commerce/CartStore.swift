package import Commerce

/// Carts and what became of them.
package protocol CartStore: Sendable {
    /// Stores what a shop says about a cart. A completed cart stays completed, whatever arrives after it.
    func upsert(_ cart: Cart, person: PersonID, of merchant: MerchantID, at now: WallTime) async throws

    /// Notes that a cart was left, and nothing of what is in it; what was kept of it goes. A completed cart stays completed.
    func note(
        _ cart: CartID, as state: CartState, leftAt abandonedAt: WallTime, person: PersonID, of merchant: MerchantID,
        at now: WallTime
    ) async throws

    func cart(_ id: CartID, of merchant: MerchantID, at now: WallTime) async throws -> Cart?

    /// Marks a cart as bought, also one never heard of, and cancels its queued jobs.
    ///
    /// - Returns: The live calls about this cart, which are to be told.
    func complete(_ cart: CartID, of merchant: MerchantID, at now: WallTime) async throws -> [CallKey]
}
