package import Commerce
import Crypto
import Foundation

/// Checks that a webhook comes from Telnyx: Ed25519 over the timestamp, a bar, and the body's raw bytes.
///
/// Verify before parsing, and on the bytes as they came: a body written anew has another signature.
package struct WebhookVerifier: Sendable {
    /// How far the timestamp may be from now, either way.
    package static let tolerance = Duration.seconds(300)

    private let publicKey: Curve25519.Signing.PublicKey

    /// Takes the account's public key as the portal shows it: base64 of 32 bytes.
    package init(publicKey: String) throws(PublicKeyError) {
        guard let bytes = Data(base64Encoded: publicKey) else { throw .notBase64 }
        guard bytes.count == 32 else { throw .wrongLength(bytes: bytes.count) }
        do {
            self.publicKey = try Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        } catch {
            throw .wrongLength(bytes: bytes.count)
        }
    }

    /// Returns if the webhook is genuine and recent.
    ///
    /// - Parameters:
    ///   - headers: as they came; names have no case.
    ///   - body: as it came.
    ///   - now: the receiving machine's time.
    package func verify(
        headers: some Sequence<(name: String, value: String)>, body: some Sequence<UInt8>, now: WallTime
    ) throws(WebhookRejection) {
        let timestamp = try Self.only("telnyx-timestamp", in: headers)
        let signatureText = try Self.only("telnyx-signature-ed25519", in: headers)
        // Ten digits reach the year 2286; Int64 takes any eighteen.
        guard (1...18).contains(timestamp.utf8.count), timestamp.utf8.allSatisfy(Self.isDigit),
            let seconds = Int64(timestamp)
        else { throw .badEncoding(header: "telnyx-timestamp") }
        guard let signature = Data(base64Encoded: signatureText), signature.count == 64 else {
            throw .badEncoding(header: "telnyx-signature-ed25519")
        }
        guard Self.isRecent(seconds, now) else { throw .stale }
        var message = Data("\(timestamp)|".utf8)
        message.append(contentsOf: body)
        guard publicKey.isValidSignature(signature, for: message) else { throw .badSignature }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isRecent(_ seconds: Int64, _ now: WallTime) -> Bool {
        // Compared in whole seconds, where eighteen digits cannot overflow.
        let (nowSeconds, tolerance) = (now.millisecondsSince1970 / 1000, Self.tolerance.components.seconds)
        return (nowSeconds - tolerance...nowSeconds + tolerance).contains(seconds)
    }

    private static func only(
        _ name: String, in headers: some Sequence<(name: String, value: String)>
    ) throws(WebhookRejection) -> String {
        var found: String?
        for header in headers where header.name.lowercased() == name {
            // Two values: which one was signed is anybody's guess.
            guard found == nil else { throw .badEncoding(header: name) }
            found = header.value
        }
        guard let found, !found.isEmpty else { throw .missingHeader(name) }
        return found
    }
}

extension WebhookVerifier {
    /// Why a configured public key is none.
    package enum PublicKeyError: Error, Equatable, Sendable, CustomStringConvertible {
        case notBase64
        case wrongLength(bytes: Int)

        package var description: String {
            let fix = "copy it from the Telnyx portal: Keys & Credentials, Public Key"
            return switch self {
            case .notBase64: "the Telnyx public key is not base64; \(fix)"
            case .wrongLength(let bytes): "the Telnyx public key has \(bytes) bytes, not 32; \(fix)"
            }
        }
    }
}
