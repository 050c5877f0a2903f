/// Why a verified body is not an event of ours.
package enum WebhookDecodingError: Error, Equatable, Sendable {
    case tooLarge(bytes: Int, limit: Int)
    case notJSON
    case notAnObject
    /// A webhook in the old format, which carries no identifier that survives a repeat.
    case versionOne(eventName: String)
    case missing(field: String)
    case invalid(field: String)
}

extension WebhookDecodingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLarge(let bytes, let limit):
            "the webhook's body has \(bytes) bytes, more than the \(limit) we read"
        case .notJSON:
            "the webhook's body is not JSON"
        case .notAnObject:
            "the webhook's body is JSON but not an object"
        case .versionOne(let name):
            "the webhook \"\(name)\" is in Telnyx's version 1 format; in the Telnyx portal open Voice, "
                + "Programmable Voice, your Call Control Application, and set \"API version\" "
                + "(webhook_api_version) to 2"
        case .missing(let field):
            "the webhook has no \(field)"
        case .invalid(let field):
            "the webhook's \(field) cannot be read"
        }
    }
}
