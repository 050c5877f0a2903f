import Foundation
import Runtime

/// What the outside reaches this server by: the address that was set, or loopback at the bound port.
struct PublicAddress: Sendable {
    private let base: URL?
    private let bound: BoundAddress

    init(_ base: URL?, bound: BoundAddress) {
        self.base = base
        self.bound = bound
    }

    private var text: String {
        let text = base?.absoluteString ?? "http://127.0.0.1:\(bound.port ?? 0)"
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    var webhooks: String { text + "/telnyx/webhooks" }

    /// `https` becomes `wss`, `http` becomes `ws`.
    var media: String { "ws" + text.dropFirst(4) + "/telnyx/media/" }
}
