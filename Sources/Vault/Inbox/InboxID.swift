/// The sender's own name for a delivery, by which a second delivery is known for a duplicate.
package struct InboxID: Hashable, Sendable {
    /// Who sent it, such as `telnyx`, or `intake/` and the merchant.
    package let source: String
    /// The sender's identifier, such as Telnyx's `data.id` or an intake event's `event_id`.
    package let text: String

    package init(source: String, text: String) {
        self.source = source
        self.text = text
    }
}
