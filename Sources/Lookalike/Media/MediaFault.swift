/// What the agent can do wrong on a media stream, in Telnyx's codes (§4.2).
enum MediaFault: Error, Equatable, Sendable {
    /// 100003: no JSON, or no frame that is known.
    case malformedFrame(String)
    /// 100004: sound that is no base64, no packet of the codec, or too short or too long.
    case invalidMedia(String)
    /// 100005: more than one message a second in MP3 mode, or more sound than is kept.
    case rateLimitReached(String)
    /// 100002.
    case unknown(String)

    var code: Int {
        switch self {
        case .unknown: 100_002
        case .malformedFrame: 100_003
        case .invalidMedia: 100_004
        case .rateLimitReached: 100_005
        }
    }

    var title: String {
        switch self {
        case .unknown: "unknown_error"
        case .malformedFrame: "malformed_frame"
        case .invalidMedia: "invalid_media"
        case .rateLimitReached: "rate_limit_reached"
        }
    }

    var detail: String {
        switch self {
        case .unknown(let detail), .malformedFrame(let detail), .invalidMedia(let detail),
            .rateLimitReached(let detail):
            detail
        }
    }
}
