package import Commerce
import Crypto
import Foundation

/// Checks that a request comes from the merchant's shop: `X-Intake-Signature: t=…,v1=…`, where `t` is Unix seconds and
/// `v1` the hexadecimal HMAC-SHA256 of `t`, a full stop, and the body's raw bytes.
///
/// Verify before parsing, and on the bytes as they came.
package struct IntakeVerifier: Sendable {
    /// The header's name; it has no case.
    package static let headerName = "X-Intake-Signature"
    /// How far the timestamp may be from now, either way.
    package static let tolerance = Duration.seconds(300)
    /// Longer headers are not read. Two signatures take 150 bytes.
    static let headerLimit = 512

    private let secrets: [IntakeSecret]

    /// - Parameter older: the secret before the current one, while a shop is changing over.
    package init(secret: IntakeSecret, older: IntakeSecret? = nil) {
        self.secrets = [secret] + [older].compactMap { $0 }
    }

    /// Returns if the request is genuine and recent.
    ///
    /// - Parameter header: the value of ``headerName``, or nil.
    package func verify(header: String?, body: some Collection<UInt8>, now: WallTime) throws(IntakeRejection) {
        guard let header, !header.isEmpty else { throw .missingHeader }
        let (timestamp, signatures) = try Self.parts(of: header)
        guard let seconds = Int64(timestamp) else { throw .badEncoding }
        let nowSeconds = now.millisecondsSince1970 / 1000
        let tolerance = Self.tolerance.components.seconds
        guard (nowSeconds - tolerance...nowSeconds + tolerance).contains(seconds) else { throw .stale }
        var message = Data("\(timestamp).".utf8)
        message.append(contentsOf: body)
        let isGenuine = secrets.contains { secret in
            signatures.contains {
                HMAC<SHA256>.isValidAuthenticationCode($0, authenticating: message, using: secret.key)
            }
        }
        guard isGenuine else { throw .badSignature }
    }

    /// Fields that we do not know are passed over, so that a later `v2` can stand beside `v1`.
    private static func parts(
        of header: String
    ) throws(IntakeRejection) -> (timestamp: Substring, signatures: [[UInt8]]) {
        guard header.utf8.count <= headerLimit else { throw .badEncoding }
        var timestamps: [Substring] = []
        var signatures: [[UInt8]] = []
        for field in header.split(separator: ",") {
            let text = field.drop { $0 == " " }
            if text.hasPrefix("t=") {
                timestamps.append(text.dropFirst(2))
            } else if text.hasPrefix("v1=") {
                guard let signature = bytes(ofHexadecimal: text.dropFirst(3)) else { throw .badEncoding }
                signatures.append(signature)
            }
        }
        guard let timestamp = timestamps.first, timestamps.count == 1, !signatures.isEmpty,
            (1...18).contains(timestamp.utf8.count),
            timestamp.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { throw .badEncoding }
        return (timestamp, signatures)
    }

    /// Nil unless it is 64 hexadecimal digits.
    private static func bytes(ofHexadecimal text: Substring) -> [UInt8]? {
        let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard text.utf8.count == 64, digits.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
