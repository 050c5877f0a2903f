import Commerce
import Crypto
import Foundation
import Telnyx
import Testing

/// Signatures made with a throw-away key.
struct WebhookVerifierTests {
    private let key = Curve25519.Signing.PrivateKey()
    private let now = WallTime(secondsSince1970: 1_790_000_000)
    private let body = Array(#"{"data":{"id":"1"}}"#.utf8)

    private var verifier: WebhookVerifier {
        get throws { try WebhookVerifier(publicKey: key.publicKey.rawRepresentation.base64EncodedString()) }
    }

    private func signature(_ timestamp: String, _ body: [UInt8]) throws -> String {
        try key.signature(for: Data("\(timestamp)|".utf8) + body).base64EncodedString()
    }

    private func headers(at seconds: Int64) throws -> [(name: String, value: String)] {
        [
            ("Content-Type", "application/json"), ("Telnyx-Timestamp", "\(seconds)"),
            ("TELNYX-Signature-Ed25519", try signature("\(seconds)", body)),
        ]
    }

    /// Header names have no case.
    @Test func aGenuineWebhookPasses() throws {
        try verifier.verify(headers: headers(at: 1_790_000_000), body: body, now: now)
    }

    /// Exactly five minutes are allowed either way, and not a second more.
    @Test(arguments: [(-300, true), (300, true), (-301, false), (301, false)])
    func theToleranceIsExact(_ offset: Int64, _ passes: Bool) throws {
        let (verifier, headers) = (try verifier, try headers(at: 1_790_000_000 + offset))
        if passes {
            try verifier.verify(headers: headers, body: body, now: now)
        } else {
            #expect(throws: WebhookRejection.stale) { try verifier.verify(headers: headers, body: body, now: now) }
        }
    }

    /// One bit anywhere in the body, and a body written anew, have another signature.
    @Test func aChangedBodyIsRejected() throws {
        let (verifier, headers) = (try verifier, try headers(at: 1_790_000_000))
        for index in body.indices {
            var changed = body
            changed[index] ^= 1
            #expect(throws: WebhookRejection.badSignature) {
                try verifier.verify(headers: headers, body: changed, now: now)
            }
        }
        #expect(throws: WebhookRejection.badSignature) {
            try verifier.verify(headers: headers, body: Array(#"{"data": {"id": "1"}}"#.utf8), now: now)
        }
    }

    /// The timestamp is signed too.
    @Test func aChangedTimestampIsRejected() throws {
        let verifier = try verifier
        let headers = [
            (name: "telnyx-timestamp", value: "1790000001"),
            (name: "telnyx-signature-ed25519", value: try signature("1790000000", body)),
        ]
        #expect(throws: WebhookRejection.badSignature) { try verifier.verify(headers: headers, body: body, now: now) }
    }

    /// Each header must be there.
    @Test(arguments: ["telnyx-timestamp", "telnyx-signature-ed25519"])
    func aMissingHeaderIsNamed(_ missing: String) throws {
        let verifier = try verifier
        let headers = try headers(at: 1_790_000_000).filter { $0.name.lowercased() != missing }
        #expect(throws: WebhookRejection.missingHeader(missing)) {
            try verifier.verify(headers: headers, body: body, now: now)
        }
    }

    /// A signature of the wrong length, or none at all, never reaches the cryptography.
    @Test(arguments: ["x", "AAAA", Data(repeating: 0, count: 63).base64EncodedString(), "not base64!"])
    func aMalformedSignatureIsRejected(_ signature: String) throws {
        let verifier = try verifier
        let headers = [
            (name: "telnyx-timestamp", value: "1790000000"), (name: "telnyx-signature-ed25519", value: signature),
        ]
        #expect(throws: WebhookRejection.badEncoding(header: "telnyx-signature-ed25519")) {
            try verifier.verify(headers: headers, body: body, now: now)
        }
    }

    /// Neither signs, spaces, other digits nor numbers beyond measure.
    @Test(arguments: ["-1", "+1790000000", " 1790000000", "1790000000.0", "٣", "9999999999999999999999", "0x10"])
    func aMalformedTimestampIsRejected(_ timestamp: String) throws {
        let verifier = try verifier
        let headers = [
            (name: "telnyx-timestamp", value: timestamp),
            (name: "telnyx-signature-ed25519", value: try signature(timestamp, body)),
        ]
        #expect(throws: WebhookRejection.badEncoding(header: "telnyx-timestamp")) {
            try verifier.verify(headers: headers, body: body, now: now)
        }
    }

    /// With two values nobody knows which was signed.
    @Test func aRepeatedHeaderIsRejected() throws {
        let verifier = try verifier
        let headers = try headers(at: 1_790_000_000) + [(name: "telnyx-timestamp", value: "1")]
        #expect(throws: WebhookRejection.badEncoding(header: "telnyx-timestamp")) {
            try verifier.verify(headers: headers, body: body, now: now)
        }
    }

    /// A key of the wrong length is found at the start, not at the first webhook.
    @Test func aPublicKeyIsChecked() {
        #expect(throws: WebhookVerifier.PublicKeyError.notBase64) { try WebhookVerifier(publicKey: "?") }
        #expect(throws: WebhookVerifier.PublicKeyError.wrongLength(bytes: 31)) {
            try WebhookVerifier(publicKey: Data(repeating: 1, count: 31).base64EncodedString())
        }
    }

    /// A vector that others made.
    @Test(.sharedData) func theSharedVectorPasses() throws {
        struct Vector: Decodable {
            let publicKeyBase64: String
            let headers: [String: String]
            let rawBody: String
        }
        let bytes = try SharedData.bytes("webhook-signature-test-vector.json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let vector = try decoder.decode(Vector.self, from: Data(bytes))
        let verifier = try WebhookVerifier(publicKey: vector.publicKeyBase64)
        let headers = vector.headers.map { (name: $0.key, value: $0.value) }
        let now = WallTime(secondsSince1970: 1_787_306_400)
        try verifier.verify(headers: headers, body: vector.rawBody.utf8, now: now)
        #expect(throws: WebhookRejection.badSignature) {
            try verifier.verify(headers: headers, body: vector.rawBody.utf8.dropLast(), now: now)
        }
    }
}
