package import CallCore
package import Vault

/// An event on its way to its call, with the stored webhook that it came from, if it came by one.
package struct CallInput: Sendable {
    package let event: CallEvent
    /// The inbox row that is consumed in the transaction that appends the event.
    package let inboxItem: InboxID?

    package init(_ event: CallEvent, from inboxItem: InboxID? = nil) {
        self.event = event
        self.inboxItem = inboxItem
    }
}
