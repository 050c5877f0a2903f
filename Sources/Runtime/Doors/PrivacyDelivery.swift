import Commerce
package import Shops
package import Vault

/// One of Shopify's privacy webhooks as the inbox names it: by its topic, and by Shopify's name for the delivery.
package struct PrivacyDelivery: Hashable, Sendable {
    package let topic: PrivacyWebhook.Topic
    package let name: String

    package init(topic: PrivacyWebhook.Topic, name: String) {
        self.topic = topic
        self.name = name
    }

    package var id: InboxID { InboxID(source: Self.source(of: topic), text: name) }

    package static func source(of topic: PrivacyWebhook.Topic) -> String { "shopify/\(topic.rawValue)" }
}
