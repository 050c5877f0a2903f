package import Commerce

/// A text message as a webhook shows it. Its text and numbers are personal data.
package struct MessageNotice: Equatable, Sendable {
    /// `to[].status` of the first recipient; we never send to more than one.
    package enum Status: Equatable, Sendable {
        case queued, sending, sent, delivered
        case deliveryUnconfirmed, deliveryFailed, sendingFailed, expired
        /// An incoming one.
        case received
        case unlisted(String)
    }

    /// As in ``SentMessage/id`` for a message of ours.
    package let id: MessageID?
    /// How far it has come.
    package let status: Status
    /// Nil for a short code or a name.
    package let from: E164?
    /// Nil likewise.
    package let to: E164?
    /// What it says; empty if it is only pictures.
    package let text: String
    /// Set when Telnyx itself answered a keyword such as STOP; our own matcher looks at ``text`` all the same.
    package let keyword: Keyword?
    /// Telnyx's codes of what went wrong.
    package let errorCodes: [TelnyxErrorCode]

    /// A word that Telnyx answers by itself.
    package enum Keyword: Equatable, Sendable {
        case stop, start, help
        case unlisted(String)
    }

    package init(
        id: MessageID?, status: Status, from: E164?, to: E164?, text: String, keyword: Keyword? = nil,
        errorCodes: [TelnyxErrorCode] = []
    ) {
        self.id = id
        self.status = status
        self.from = from
        self.to = to
        self.text = text
        self.keyword = keyword
        self.errorCodes = errorCodes
    }
}
