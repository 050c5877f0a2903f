package import Commerce
package import Dialogue

/// Queues a text message; its own permit is asked when it is sent.
package struct QueueText: LogPayload {
    package let text: TextID
    package let offer: OfferID?

    package init(text: TextID, offer: OfferID?) {
        self.text = text
        self.offer = offer
    }

    package static let shape = PayloadShape(
        Self.init(text:offer:),
        PayloadField("text") { $0.text },
        PayloadField("offer") { $0.offer })
}
