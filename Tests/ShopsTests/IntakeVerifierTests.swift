import Commerce
import Crypto
import Foundation
import Shops
import Testing

/// Signatures of generic intake.
struct IntakeVerifierTests {
    private let now = WallTime(secondsSince1970: 1_795_201_541)
    private let body = Array(#"{"a":1}"#.utf8)
    private let current = "the-current-intake-secret"
    private let older = "the-older-intake-secret"

    private func secret(_ text: String) throws -> IntakeSecret { try #require(IntakeSecret(text)) }

    private func signature(_ secret: String, at seconds: Int64, _ body: [UInt8]) -> String {
        let key = SymmetricKey(data: Data(secret.utf8))
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(seconds).".utf8) + body, using: key)
        return code.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    private func header(_ secret: String, at seconds: Int64 = 1_795_201_541) -> String {
        "t=\(seconds),v1=\(signature(secret, at: seconds, body))"
    }

    private func rejection(_ header: String?, body: [UInt8]? = nil) throws -> IntakeRejection? {
        let verifier = IntakeVerifier(secret: try secret(current), older: try secret(older))
        do throws(IntakeRejection) {
            try verifier.verify(header: header, body: body ?? self.body, now: now)
            return nil
        } catch {
            return error
        }
    }

    /// While a shop changes over, both secrets serve; the one before those does not.
    @Test func twoSecretsServe() throws {
        #expect(try rejection(header(current)) == nil)
        #expect(try rejection(header(older)) == nil)
        #expect(try rejection(header("a-secret-long-forgotten")) == .badSignature)
    }

    /// A sender may sign with both secrets, and with versions that we do not know.
    @Test func severalSignaturesMayStand() throws {
        let wrong = String(repeating: "0", count: 64)
        let right = signature(current, at: 1_795_201_541, body)
        #expect(try rejection("t=1795201541, v2=x, v1=\(wrong), v1=\(right.uppercased())") == nil)
        #expect(try rejection("t=1795201541,v1=\(wrong)") == .badSignature)
    }

    /// Exactly five minutes are allowed either way.
    @Test(arguments: [(-300, nil), (300, nil), (-301, .stale), (301, .stale)] as [(Int64, IntakeRejection?)])
    func theToleranceIsExact(_ offset: Int64, _ expected: IntakeRejection?) throws {
        #expect(try rejection(header(current, at: 1_795_201_541 + offset)) == expected)
    }

    /// One bit anywhere in the body.
    @Test func aChangedBodyIsRejected() throws {
        for index in body.indices {
            var changed = body
            changed[index] ^= 1
            #expect(try rejection(header(current), body: changed) == .badSignature)
        }
    }

    /// No header, and what is no header.
    @Test func aMissingHeaderIsNamed() throws {
        #expect(try rejection(nil) == .missingHeader)
        #expect(try rejection("") == .missingHeader)
    }

    @Test(
        arguments: [
            "t=1795201541", "v1=00", "t=1795201541,v1=00", "t=,v1=\(String(repeating: "0", count: 64))",
            "t=-1,v1=\(String(repeating: "0", count: 64))", "t=1,t=1,v1=\(String(repeating: "0", count: 64))",
            "t=1795201541,v1=\(String(repeating: "g", count: 64))",
            "t=1795201541,v1=\(String(repeating: "é", count: 32))",
            "t=99999999999999999999,v1=\(String(repeating: "0", count: 64))", String(repeating: "t", count: 10_000),
        ])
    func aMalformedHeaderIsRejected(_ header: String) throws {
        #expect(try rejection(header) == .badEncoding)
    }

    /// A short secret can be guessed; a secret never shows.
    @Test func secretsAreKept() throws {
        #expect(IntakeSecret("too-short") == nil)
        var dumped = ""
        dump(try secret(current), to: &dumped)
        #expect(!"\(dumped) \(try secret(current))".contains("current"))
    }

    /// Vectors that others made, over the exact bytes of the example events.
    @Test(.sharedData) func theSharedVectorsPass() throws {
        struct File: Decodable {
            struct Vector: Decodable {
                let platform: String
                let bodyFile: String
                let secret: String
                let headers: [String: String]
            }
            let vectors: [Vector]
        }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let file = try decoder.decode(File.self, from: Data(SharedData.bytes("signature-vectors.json")))
        let generic = file.vectors.filter { $0.platform == "generic" }
        #expect(generic.count == 2)
        for vector in generic {
            let verifier = IntakeVerifier(secret: try secret(vector.secret))
            let (header, body) = (vector.headers["X-Intake-Signature"], try SharedData.bytes(vector.bodyFile))
            try verifier.verify(header: header, body: body, now: now)
            let compact = try JSONSerialization.data(withJSONObject: JSONSerialization.jsonObject(with: Data(body)))
            #expect(throws: IntakeRejection.badSignature) {
                try verifier.verify(header: header, body: compact, now: now)
            }
            #expect(throws: IntakeRejection.stale) {
                try verifier.verify(header: header, body: body, now: now + .seconds(301))
            }
        }
    }
}
