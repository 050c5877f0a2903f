import Compliance
import Server
import Vault

/// A published consent text.
struct ConsentTextAnswer: Encodable {
    let id: String
    let channel: String
    let language: String
    let sha256: String
    let publishedAt: String
    let text: String

    enum CodingKeys: String, CodingKey {
        case id
        case channel
        case language
        case sha256
        case publishedAt = "published_at"
        case text
    }

    init(_ text: PublishedConsentText) {
        self.id = text.id
        self.channel = text.channel.rawValue
        self.language = text.language
        self.sha256 = text.sha256
        self.publishedAt = text.publishedAt.text
        self.text = text.text
    }

    static let heading = ["ID", "CHANNEL", "LANGUAGE", "PUBLISHED AT", "SHA-256"]

    var columns: [String] { [id, channel, language, publishedAt, sha256] }

    var lines: [String] {
        TextColumns.lines([
            ["id", id], ["channel", channel], ["language", language], ["published at", publishedAt],
            ["sha256", sha256],
        ]) + ["", text]
    }
}
