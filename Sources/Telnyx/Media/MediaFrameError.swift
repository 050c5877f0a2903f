/// Why a message on the media socket cannot be read. The stream may go on after it.
package enum MediaFrameError: Error, Equatable, Sendable {
    case tooLarge(bytes: Int, limit: Int)
    case notJSON
    case notAnObject
    case missing(field: String)
    case invalid(field: String)
    case payloadNotBase64
    /// The payload does not fit the buffer that was handed in.
    case payloadTooLarge(limit: Int)
}

extension MediaFrameError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLarge(let bytes, let limit): "a media message of \(bytes) bytes is larger than \(limit)"
        case .notJSON: "a media message is not JSON"
        case .notAnObject: "a media message is JSON but not an object"
        case .missing(let field): "a media message has no \(field)"
        case .invalid(let field): "a media message's \(field) cannot be read"
        case .payloadNotBase64: "a media message's payload is not base64"
        case .payloadTooLarge(let limit): "a media message's payload is larger than \(limit) bytes"
        }
    }
}
