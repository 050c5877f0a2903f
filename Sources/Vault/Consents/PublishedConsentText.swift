package import Commerce
package import Compliance

/// A consent text as it was published: under its identifier it never says anything else (CON-4).
package struct PublishedConsentText: Hashable, Sendable {
    package let id: String
    package let channel: Channel
    /// Such as `en-US`.
    package let language: String
    package let text: String
    /// Of the text's UTF-8 bytes, in lower-case hexadecimal.
    package let sha256: String
    package let publishedAt: WallTime

    package init(
        id: String, channel: Channel, language: String, text: String, sha256: String, publishedAt: WallTime
    ) {
        self.id = id
        self.channel = channel
        self.language = language
        self.text = text
        self.sha256 = sha256
        self.publishedAt = publishedAt
    }
}
