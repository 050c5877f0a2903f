import Crypto
import Foundation

/// Signs webhooks as Telnyx does: Ed25519 over `timestamp|body`, both in headers (§2).
struct WebhookSigner: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// The public half: 32 bytes in base64.
    let publicKey: String

    /// A signer with the key of a seed.
    ///
    /// - Throws: ``LookalikeError/signingSeedLength(_:)`` unless it has 32 bytes.
    init(seed: [UInt8]) throws {
        guard seed.count == 32 else { throw LookalikeError.signingSeedLength(seed.count) }
        key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        publicKey = key.publicKey.rawRepresentation.base64EncodedString()
    }

    /// The headers of a body signed at a time, in whole seconds since 1970.
    func headers(for body: [UInt8], timestamp: Int) throws -> [(name: String, value: String)] {
        let signature = try key.signature(for: Data("\(timestamp)|".utf8) + Data(body))
        return [
            ("telnyx-timestamp", String(timestamp)),
            ("telnyx-signature-ed25519", signature.base64EncodedString()),
        ]
    }
}
