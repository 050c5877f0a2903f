/// Some of the deliveries that nothing was made of yet.
package struct InboxPage: Hashable, Sendable {
    package let items: [InboxItem]
    /// Deliveries whose bodies do not open; they stay pending.
    package let unreadable: [InboxID]
    /// Where the next page begins; nil when this is the last.
    package let last: InboxID?
}
