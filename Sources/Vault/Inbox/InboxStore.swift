package import Commerce

/// The durable inbox: a delivery is stored before its sender is answered.
package protocol InboxStore: Sendable {
    /// Stores a delivery, unless one with its identifier was stored before; durable when this returns.
    func accept(_ item: InboxItem) async throws -> InboxReceipt

    /// Deliveries that nothing was made of yet, oldest first: what a starting process takes up.
    func pendingInboxItems(limit: Int, at now: WallTime) async throws -> [InboxItem]

    /// Ticks off a delivery that caused no event of a call. The body is wiped; the identifier stays as the guard against duplicates.
    ///
    /// A delivery that does cause an event is consumed by ``CallStore/append(_:)``, in that event's own transaction.
    func consume(_ id: InboxID, at now: WallTime) async throws
}
