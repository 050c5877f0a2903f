import Foundation
import Testing
import Transport

@testable import Telnyx

/// Refusals by status and code.
struct TelnyxErrorTests {
    private func error(_ status: Int, _ code: String, headers: [HTTPHeader] = []) -> TelnyxError {
        let body = #"{"errors":[{"code":\#(code),"title":"t","detail":"from +13125550001 to +13125550002"}]}"#
        return TelnyxError(reply: HTTPReply(status: status, headers: headers, body: Array(body.utf8)))
    }

    /// A code is text or a number.
    @Test(
        arguments: [
            (422, #""90018""#, TelnyxError.Kind.callEnded), (422, "90018", .callEnded),
            (422, #""90034""#, .callNotAnswered),
            (422, #""90015""#, .callUnknown), (422, #""90045""#, .mediaInUse), (422, #""90046""#, .streamingFailed),
            (422, #""90048""#, .notStreaming), (403, #""90041""#, .channelsExhausted),
            (403, #""D1""#, .channelsExhausted),
            (403, #""20012""#, .accountProblem), (402, #""20100""#, .accountProblem), (401, #""10009""#, .unauthorized),
            (403, #""10010""#, .unauthorized), (400, #""40300""#, .blockedByStop), (422, #""10016""#, .numberRefused),
            (400, #""40310""#, .numberRefused), (400, #""40010""#, .senderRefused), (400, #""40322""#, .contentRefused),
            (400, #""40318""#, .temporarilyUndeliverable), (422, #""10032""#, .refused), (400, #""12345""#, .refused),
            (429, #""90103""#, .rateLimited(resetAfter: nil)), (500, #""10007""#, .serverFault),
            (503, #""PE1""#, .serverFault),
        ])
    func aCodeHasItsMeaning(_ status: Int, _ code: String, _ kind: TelnyxError.Kind) {
        #expect(error(status, code).kind == kind)
    }

    /// Code 10011 is a rate limit only under 429.
    @Test func theStatusGoesBeforeTheCode() {
        let limited = error(429, #""10011""#, headers: [HTTPHeader("X-RateLimit-Reset", "7")])
        #expect(limited.kind == .rateLimited(resetAfter: .seconds(7)))
        #expect(error(422, #""10011""#).kind == .refused)
    }

    /// A reset that is no number of seconds is no reset.
    @Test(arguments: ["soon", "-1", "99999999999999999999", "1790000000"])
    func anOddResetIsIgnored(_ value: String) {
        let limited = error(429, "10011", headers: [HTTPHeader("x-ratelimit-reset", value)])
        #expect(limited.kind == .rateLimited(resetAfter: nil))
    }

    /// A gateway's page in place of JSON.
    @Test(arguments: [
        (404, TelnyxError.Kind.callUnknown), (402, .accountProblem), (403, .unauthorized), (418, .refused),
        (502, .serverFault),
    ])
    func aBodyThatIsNoJSONLeavesTheStatus(_ status: Int, _ kind: TelnyxError.Kind) {
        let error = TelnyxError(reply: HTTPReply(status: status, body: Array("<html>".utf8)))
        #expect(error.kind == kind)
        #expect(error.code == nil)
    }

    /// Telnyx quotes numbers in its sentences; ours do not.
    @Test func errorsShowNoNumbers() {
        #expect(!"\(error(400, "40300"))".contains("+1312"))
    }

    /// The collected bodies, by the status and code in their names.
    @Test(.sharedData, arguments: SharedData.files(in: "errors"))
    func everySharedErrorIsRead(_ path: String) throws {
        struct Fixture: Decodable {
            struct Body: Decodable {
                struct Entry: Decodable { let code: String }
                let errors: [Entry]
            }
            let httpStatus: Int
            let body: Body
        }
        let bytes = Data(try SharedData.bytes(path))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let fixture = try decoder.decode(Fixture.self, from: bytes)
        let body = try JSONSerialization.data(
            withJSONObject: (JSONSerialization.jsonObject(with: bytes) as? [String: Any])?["body"] ?? [:])
        let error = TelnyxError(reply: HTTPReply(status: fixture.httpStatus, body: Array(body)))
        #expect(error.code?.text == fixture.body.errors.first?.code)
        if path.contains("90018") { #expect(error.kind == .callEnded) }
        if path.contains("429") { #expect(error.kind == .rateLimited(resetAfter: nil)) }
    }
}
