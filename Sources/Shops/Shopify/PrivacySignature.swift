import Crypto
import Foundation

/// Checks that a privacy webhook comes from Shopify: `X-Shopify-Hmac-Sha256` is the base64 of the HMAC-SHA256 of the body's raw bytes under
/// the app's client secret.
///
/// Verify before parsing, and on the bytes as they came; answer 401 when it does not hold. There is no time in it: a replay is the same
/// request, found by its key.
package struct PrivacySignature: Sendable {
    /// The header's name; it has no case.
    package static let headerName = "X-Shopify-Hmac-Sha256"
    /// 32 bytes in base64.
    private static let headerLength = 44

    private let secrets: [IntakeSecret]

    /// - Parameter older: the secret before the current one, while it is rotated.
    package init(secret: IntakeSecret, older: IntakeSecret? = nil) {
        self.secrets = [secret] + [older].compactMap(\.self)
    }

    /// Returns if the request is genuine.
    ///
    /// - Parameter header: the value of ``headerName``, or nil.
    package func verify(header: String?, body: some Collection<UInt8>) throws(PrivacyWebhookRejection) {
        guard let header, !header.isEmpty else { throw .missingHeader }
        guard header.utf8.count == Self.headerLength, let code = Data(base64Encoded: header), code.count == 32 else {
            throw .badEncoding
        }
        let message = Data(body)
        let isGenuine = secrets.contains {
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: $0.key)
        }
        guard isGenuine else { throw .badSignature }
    }
}

/// Why a request is not taken for Shopify's.
package enum PrivacyWebhookRejection: Error, Equatable, Sendable {
    case missingHeader
    /// Not the base64 of 32 bytes.
    case badEncoding
    case badSignature
}

extension PrivacyWebhookRejection: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missingHeader: "there is no \(PrivacySignature.headerName) header"
        case .badEncoding: "the \(PrivacySignature.headerName) header is not the base64 of 32 bytes"
        case .badSignature: "the signature does not fit; check the app's client secret"
        }
    }
}
