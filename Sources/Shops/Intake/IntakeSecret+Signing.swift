package import Commerce
import Crypto
import Foundation

extension IntakeSecret {
    /// The header of what we send to a shop; it has no case.
    package static let outgoingHeaderName = "X-LiveCarts-Signature"

    /// The signature of a body of ours, by the rule of ``IntakeVerifier``: `t=…,v1=…`.
    package func signature(of body: [UInt8], at now: WallTime) -> String {
        let seconds = "\(now.millisecondsSince1970 / 1000)"
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(seconds).".utf8) + Data(body), using: key)
        let hex = code.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        return "t=\(seconds),v1=\(hex)"
    }
}
