package import Commerce

/// One text message to be sent; used up by ``TelnyxClient/send(_:)``.
package struct MessageRequest: ~Copyable {
    /// Where messages come from.
    package struct Sender: Equatable, Sendable {
        /// The number that is shown to the person.
        package let from: E164
        /// The profile whose opt-outs and limits apply.
        package let messagingProfileID: String
        /// Where the message's webhooks go; nil leaves it to the profile's setting.
        package let webhookURL: String?

        package init(from: E164, messagingProfileID: String, webhookURL: String?) {
            self.from = from
            self.messagingProfileID = messagingProfileID
            self.webhookURL = webhookURL
        }
    }

    let to: E164
    let sender: Sender
    let text: MessageText

    init(to: E164, sender: Sender, text: MessageText) {
        self.to = to
        self.sender = sender
        self.text = text
    }

    var body: WireValue {
        [
            "to": .text(to.text),
            "from": .text(sender.from.text),
            "messaging_profile_id": .text(sender.messagingProfileID),
            "text": .text(text.text),
            "webhook_url": sender.webhookURL.map(WireValue.text),
            "use_profile_webhooks": .flag(sender.webhookURL == nil),
        ]
    }
}
