/// Why a webhook is not taken for Telnyx's.
package enum WebhookRejection: Error, Equatable, Sendable {
    case missingHeader(String)
    /// The header is there but cannot be what it should be, by form or length.
    case badEncoding(header: String)
    /// Older or newer than ``WebhookVerifier/tolerance``: a replay, or a clock that is wrong.
    case stale
    case badSignature
}

extension WebhookRejection: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missingHeader(let name): "the webhook has no \(name) header"
        case .badEncoding(let name): "the webhook's \(name) header is not well formed"
        case .stale: "the webhook's timestamp is more than 300 s from now; check this machine's clock"
        case .badSignature:
            "the webhook's signature does not fit; check TELNYX_PUBLIC_KEY and that no proxy rewrites bodies"
        }
    }
}
