package import Compliance

/// Makes a stop durable, for all channels.
package struct StoreSuppression: LogPayload {
    package let reason: SuppressionReason
    /// What was said, word for word.
    package let words: ContentRef?

    package init(reason: SuppressionReason, words: ContentRef?) {
        self.reason = reason
        self.words = words
    }

    package static let shape = PayloadShape(
        Self.init(reason:words:),
        PayloadField("reason") { $0.reason },
        PayloadField("words") { $0.words })
}
