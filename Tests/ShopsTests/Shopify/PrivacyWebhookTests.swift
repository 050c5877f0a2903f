import Commerce
import Compliance
import Crypto
import Foundation
import Testing

@testable import Shops

struct PrivacyWebhookTests {
    private let secret = "a-client-secret-for-tests"
    private let request = """
        {"shop_id": 4711, "shop_domain": "north.example", "orders_requested": [7],
         "customer": {"id": 120034005600789, "email": "wilhelmina@example.com", "phone": "+18135550142"},
         "data_request": {"id": 81}}
        """
    private let redact = """
        {"shop_id": 4711, "shop_domain": "north.example", "orders_to_redact": [],
         "customer": {"id": 120034005600789, "email": null, "phone": "813 555 0142"}}
        """
    private let shop = #"{"shop_id": 4711, "shop_domain": "north.example"}"#

    private func read(_ topic: PrivacyWebhook.Topic, _ body: String) throws -> PrivacyWebhook {
        try PrivacyWebhook(topic: topic, body: Array(body.utf8), delivery: "evt-1")
    }

    private func header(_ body: String, _ secret: String) -> String {
        let key = SymmetricKey(data: Data(secret.utf8))
        return Data(HMAC<SHA256>.authenticationCode(for: Data(body.utf8), using: key)).base64EncodedString()
    }

    private func rejection(_ header: String?, _ body: String, older: String? = nil) throws -> PrivacyWebhookRejection? {
        let signature = PrivacySignature(
            secret: try #require(IntakeSecret(secret)), older: older.flatMap { IntakeSecret($0) })
        do throws(PrivacyWebhookRejection) {
            try signature.verify(header: header, body: Array(body.utf8))
            return nil
        } catch {
            return error
        }
    }

    /// Each of the three, as the right it is; the request's own name makes it one however often it is sent.
    @Test func eachTopicIsARight() throws {
        let asked = try read(.dataRequest, request)
        let handle = PersonHandle(
            phone: E164("+18135550142"), email: "wilhelmina@example.com", externalID: "120034005600789")
        #expect(asked.wish == .customer(.access, try #require(handle)))
        #expect(asked.key == "shopify/data_request/81")
        #expect(asked.shopDomain == "north.example")
        let erased = try read(.redactCustomer, redact)
        // A number that is none is left out; the identifier finds the person.
        #expect(erased.wish == .customer(.erasure, try #require(PersonHandle(externalID: "120034005600789"))))
        #expect(erased.key == "shopify/redact/evt-1")
        #expect(try read(.redactShop, shop).wish == .everybody)
    }

    /// What Shopify may take is what the deadline of an unnamed law is: 30 days.
    @Test func theTermIsThirtyDays() {
        let start = WallTime(secondsSince1970: 1_795_201_800)
        let deadlines = RightsDeadlines(
            .erasure, under: PrivacyWebhook.law, receivedAt: start, isExtended: false,
            holidays: Holidays(years: [], dates: [:]))
        #expect(deadlines.answerBy == start + .seconds(30 * 86_400))
    }

    /// The header is checked over the bytes as they came, under the secret in force or the one before it.
    @Test func onlyShopifyIsHeard() throws {
        #expect(try rejection(header(request, secret), request) == nil)
        #expect(try rejection(header(request, "an-older-client-secret"), request) == .badSignature)
        #expect(
            try rejection(header(request, "an-older-client-secret"), request, older: "an-older-client-secret") == nil)
        #expect(try rejection(header(request, secret), request + " ") == .badSignature)
        #expect(try rejection(nil, request) == .missingHeader)
        #expect(try rejection("", request) == .missingHeader)
        for bad in ["x", String(repeating: "!", count: 44), String(repeating: "A", count: 44) + "AAAA"] {
            #expect(try rejection(bad, request) == .badEncoding)
        }
    }

    /// A body that says nothing about whom, or is none, gets an error that names the field.
    @Test func badBodiesAreNamed() {
        #expect(throws: IntakeError.missing(field: "shop_domain")) { try read(.redactShop, "{}") }
        #expect(throws: IntakeError.missing(field: "customer")) { try read(.redactCustomer, shop) }
        #expect(throws: IntakeError.missing(field: "data_request")) { try read(.dataRequest, redact) }
        #expect(throws: IntakeError.missing(field: "customer.id")) {
            try read(.redactCustomer, #"{"shop_domain": "north.example", "customer": {}}"#)
        }
        #expect(throws: IntakeError.notJSON) { try read(.redactShop, "{") }
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
        var seen = 0
        for vector in file.vectors where vector.platform == "shopify" {
            guard let topic = vector.headers["X-Shopify-Topic"].flatMap(PrivacyWebhook.Topic.init(rawValue:)) else {
                continue
            }
            let body = try SharedData.bytes(vector.bodyFile)
            try PrivacySignature(secret: try #require(IntakeSecret(vector.secret)))
                .verify(header: vector.headers[PrivacySignature.headerName], body: body)
            _ = try PrivacyWebhook(topic: topic, body: body, delivery: "evt")
            seen += 1
        }
        #expect(seen >= 2)
    }
}
