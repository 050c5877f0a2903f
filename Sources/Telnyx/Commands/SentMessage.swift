/// A text message that Telnyx has accepted.
package struct SentMessage: Equatable, Sendable {
    /// Found again in the message's webhooks.
    package let id: MessageID
    /// How many segments it is billed as, if told.
    package let parts: Int?

    package init(id: MessageID, parts: Int?) {
        self.id = id
        self.parts = parts
    }
}
