/// The Telnyx account that a look-alike pretends to serve.
package struct SimulatedAccount: Equatable, Sendable, Codable {
    /// The bearer key that every request must carry.
    package var apiKey: String
    /// Call Control Applications by their `connection_id`.
    package var applications: [String: CallApplication]
    /// Numbers, in E.164 form, that calls may be made from.
    package var numbers: [String]
    /// Messaging profiles by id.
    package var messagingProfiles: [String: MessagingProfile]

    /// Makes an account.
    package init(
        apiKey: String, applications: [String: CallApplication], numbers: [String],
        messagingProfiles: [String: MessagingProfile]
    ) {
        self.apiKey = apiKey
        self.applications = applications
        self.numbers = numbers
        self.messagingProfiles = messagingProfiles
    }

    /// A Call Control Application: where the webhooks of its calls go.
    package struct CallApplication: Equatable, Sendable, Codable {
        /// Address of the webhooks; `http` on loopback only.
        package var webhookURL: String
        /// Address tried when every attempt at the first failed.
        package var failoverURL: String?
        /// The form of the webhooks. Telnyx's own default is v1.
        package var webhookFormat: WebhookFormat

        /// Makes an application.
        package init(webhookURL: String, failoverURL: String? = nil, webhookFormat: WebhookFormat = .v2) {
            self.webhookURL = webhookURL
            self.failoverURL = failoverURL
            self.webhookFormat = webhookFormat
        }
    }

    /// A messaging profile: its numbers and where its webhooks go.
    package struct MessagingProfile: Equatable, Sendable, Codable {
        /// Numbers, in E.164 form, that texts may be sent from.
        package var numbers: [String]
        /// Address of the webhooks; nil sends none.
        package var webhookURL: String?

        /// Makes a profile.
        package init(numbers: [String], webhookURL: String?) {
            self.numbers = numbers
            self.webhookURL = webhookURL
        }
    }

    /// Form of the webhook body.
    package enum WebhookFormat: String, Sendable, Codable { case v1 = "1", v2 = "2" }
}
