package import Commerce

/// How the Telnyx account is reached and what it calls with.
package struct TelnyxAccount: Sendable {
    package let apiURL: String
    package let apiKey: String
    /// Base64 of 32 bytes; proves that webhooks are Telnyx's.
    package let publicKey: String
    package let connectionID: String
    package let messagingProfileID: String
    package let from: E164?

    package init(
        apiURL: String, apiKey: String, publicKey: String, connectionID: String, messagingProfileID: String, from: E164?
    ) {
        self.apiURL = apiURL
        self.apiKey = apiKey
        self.publicKey = publicKey
        self.connectionID = connectionID
        self.messagingProfileID = messagingProfileID
        self.from = from
    }
}
