import Commerce
import Crypto
import Foundation
import Transport

/// The shop's end: signs its events as shops do.
enum StageShop {
    static func send(
        _ body: String, to port: Int, at moment: WallTime, by curl: CurlTransport
    ) async throws -> HTTPReply {
        let seconds = moment.millisecondsSince1970 / 1000
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(seconds).\(body)".utf8), using: SymmetricKey(data: Data(StageAccount.intakeSecret.utf8)))
        let hex = code.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        return try await curl.transport.send(
            HTTPCall(
                .post, "http://127.0.0.1:\(port)/intake/v1/cart.abandoned",
                headers: [HTTPHeader("X-Intake-Signature", "t=\(seconds),v1=\(hex)")], body: Array(body.utf8),
                timeout: .seconds(60), delivery: .repeatable))
    }
}
