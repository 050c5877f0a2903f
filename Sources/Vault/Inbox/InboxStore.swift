package import Commerce

/// The durable inbox: a delivery is stored before its sender is answered.
package protocol InboxStore: Sendable {
    /// Stores a delivery, unless one with its identifier was stored before; durable when this returns.
    func accept(_ item: InboxItem) async throws -> InboxReceipt

    /// A page of the deliveries that nothing was made of yet, oldest first: what a starting process takes up.
    ///
    /// One that stays pending, or cannot be opened, stands in the way of no other.
    ///
    /// - Parameters:
    ///   - source: whose deliveries; nil for everybody's.
    ///   - last: the end of the page before; nil for the first.
    func pendingInbox(from source: String?, after last: InboxID?, limit: Int, at now: WallTime) async throws
        -> InboxPage

    /// Ticks off a delivery that caused no event of a call. The body is wiped; the identifier stays as the guard against duplicates.
    ///
    /// A delivery that does cause an event is consumed by ``CallStore/append(_:)``, in that event's own transaction.
    func consume(_ id: InboxID, at now: WallTime) async throws
}

extension InboxStore {
    /// The oldest deliveries that nothing was made of yet.
    package func pendingInboxItems(limit: Int, at now: WallTime) async throws -> [InboxItem] {
        try await pendingInbox(from: nil, after: nil, limit: limit, at: now).items
    }
}
