import Foundation
import Runtime

/// What the outside reaches this server by: the address that was set, or loopback at the bound port.
struct PublicAddress: Sendable {
    private let base: URL?
    private let scheme: String
    private let bound: BoundAddress

    /// - Parameter scheme: what stands before loopback.
    init(_ base: URL?, scheme: String, bound: BoundAddress) {
        self.base = base
        self.scheme = scheme
        self.bound = bound
    }

    private var text: String {
        let text = base?.absoluteString ?? "\(scheme)://127.0.0.1:\(bound.port ?? 0)"
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    var webhooks: String { text + "/telnyx/webhooks" }

    /// `https` becomes `wss`, `http` becomes `ws`.
    var media: String { "ws" + text.dropFirst(4) + "/telnyx/media/" }
}
