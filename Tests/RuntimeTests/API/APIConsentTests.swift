import Commerce
import Compliance
import Controls
import Foundation
import Testing
import Transport
import Vault

/// The ledger of consents by API.
struct APIConsentTests {
    private static let phone = "+18135550142"

    private static func body(_ changes: [String: String] = [:]) throws -> String {
        var fields = [
            "phone_e164": phone, "channel": "voice_ai", "seller": "Example Home LLC", "text_id": "ctv-2026-10-01-a",
            "captured_at": "2026-11-20T19:04:00Z", "source": "checkout", "method": "paper", "signature": "A B",
            "age_attestation": "18_or_over",
        ]
        fields.merge(changes) { $1 }
        return String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
    }

    private static func person(_ stage: APIStage) async throws -> PersonID? {
        try await stage.server.vault.person(
            with: try #require(E164(phone)), of: APIStage.merchant, at: APIStage.now)
    }

    /// One consent with its proof, once; its ledger with the words that were shown, and what proves it for a reason and a role that may.
    @Test(.controls("RCD-3", "CON-4")) func aConsentIsTakenAndShown() async throws {
        try await APIStage.run { stage in
            let taken = try await stage.ask(.post, "/consents", as: .service, body: try Self.body())
            #expect(taken.status == 201 && taken.text.contains("\"proven\":true"))
            let again = try await stage.ask(.post, "/consents", as: .service, body: try Self.body())
            #expect(again.status == 200 && again.text.contains("\"new\":false"))
            let person = try #require(try await Self.person(stage))
            #expect(taken.field("person") == person.text)
            let path = "/people/\(person.text)/consents"
            let closed = try await stage.ask(.get, path, as: .operator, because: nil)
            #expect(closed.status == 200 && closed.text.contains("I agree that Example Home LLC may call me"))
            #expect(closed.text.contains("\"state\":\"standing\"") && !closed.text.contains("A B"))
            #expect(try await stage.ask(.get, path, as: .operator).text.contains("A B"))
            #expect(try await stage.ask(.get, path, as: .editor).status == 403)
            #expect(try await stage.ask(.post, "/consents", as: .auditor, body: try Self.body()).status == 403)
        }
    }

    /// Forged, ticked beforehand, spoken, expired, another seller's, a minor's: refused in words, and nothing of it is kept.
    @Test(
        .controls("CON-3", "CON-4", "CON-5", "CON-7", "CON-9"),
        arguments: [
            (["text_sha256": String(repeating: "0", count: 64)], 422, "CON-4"), (["method": "preticked"], 422, "CON-5"),
            (["method": "spoken"], 422, "CON-9"), (["captured_at": "2024-11-20T19:04:00Z"], 422, "CON-7"),
            (["seller": "Another LLC"], 422, "CON-3"), (["age_attestation": "minor"], 422, "AGE-1"),
            (["phone_e164": "8135550142"], 400, "phone_e164"), (["channel": "fax"], 400, "voice_ai or sms"),
            (["colour": "red"], 400, "colour"),
        ])
    func whatIsNoConsentIsRefusedInWords(_ change: [String: String], _ status: Int, _ words: String) async throws {
        try await APIStage.run { stage in
            let reply = try await stage.ask(.post, "/consents", as: .service, body: try Self.body(change))
            #expect(reply.status == status && reply.text.contains(words), "\(reply.text)")
            #expect(try await Self.person(stage) == nil)
        }
    }

    /// CON-8: what lacks a proof is kept, said to be unproven, and never called on.
    @Test(.controls("CON-8")) func whatIsNotProvedIsSaidToBe() async throws {
        try await APIStage.run { stage in
            let reply = try await stage.ask(.post, "/consents", as: .service, body: try Self.body(["signature": ""]))
            #expect(reply.status == 201 && reply.text.contains("\"proven\":false") && reply.text.contains("CON-8"))
            let person = try #require(try await Self.person(stage))
            let ledger = try await stage.ask(.get, "/people/\(person.text)/consents", as: .operator, because: nil)
            #expect(ledger.text.contains("\"state\":\"unproven\""))
        }
    }

    /// REV-4: a number is stopped by API, known or not, and no later list brings it back.
    @Test(.controls("REV-4", "REV-9")) func aNumberIsRevokedKnownOrNot() async throws {
        try await APIStage.run { stage in
            let body = "{\"phone\":\"\(Self.phone)\",\"key\":\"k1\"}"
            let first = try await stage.ask(.post, "/revocations", as: .operator, because: nil, body: body)
            #expect(first.status == 200 && first.text.contains("\"new\":true"))
            let second = try await stage.ask(.post, "/revocations", as: .operator, because: nil, body: body)
            #expect(second.status == 200 && second.text.contains("\"new\":false"))
            let phone = try #require(E164(Self.phone))
            #expect(try await stage.server.vault.isSuppressed(phone, of: APIStage.merchant, at: APIStage.now))
            let reply = try await stage.ask(.post, "/consents", as: .service, body: try Self.body())
            #expect(reply.status == 422 && reply.text.contains("REV-9"))
            #expect(try await stage.ask(.post, "/revocations", as: .service, body: body).status == 403)
        }
    }
}
