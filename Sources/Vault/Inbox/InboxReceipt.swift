/// What became of a delivery.
package enum InboxReceipt: Hashable, Sendable {
    case new
    /// It was taken before; the sender is told the same as then.
    case duplicate
}
