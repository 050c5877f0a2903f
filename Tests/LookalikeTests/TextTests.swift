import Testing

@testable import Lookalike

/// Over real sockets: texts, their states, answers and STOP.
@Suite struct TextTests {
    private static func body(_ text: String, to: String = Scene.theirs) -> JSONValue {
        ["from": .string(Scene.ours), "to": .string(to), "text": .string(text)]
    }

    /// A text is queued, sent, delivered, and answered as the script says, once.
    @Test func textIsDeliveredAndAnswered() async throws {
        try await Scene.run {
            $0.texters[Scene.theirs] = TexterScript(replies: [
                .init(whenTextContains: "confirm", text: "YES", afterMilliseconds: 20)
            ])
        } body: { scene in
            let answer = try await scene.request("POST", "/v2/messages", Self.body("Please Confirm your number"))
            #expect(answer.status == 200)
            #expect(answer.body["data"]?["to"]?.array?.first?["status"] == "queued")
            let id = try #require(answer.body["data"]?["id"]?.string)
            try await scene.until { !scene.agent.webhooks("message.received").isEmpty }
            #expect(scene.agent.webhooks.map(\.type) == ["message.sent", "message.finalized", "message.received"])
            let received = try #require(scene.agent.webhooks.last?.payload)
            #expect(received["text"] == "YES")
            #expect(received["from"]?["phone_number"] == .string(Scene.theirs))
            let shown = try await scene.request("GET", "/v2/messages/\(id)")
            #expect(shown.body["data"]?["to"]?.array?.first?["status"] == "delivered")
            #expect(scene.journal.messages.map(\.direction) == ["outbound", "inbound"])
        }
    }

    /// STOP blocks, START frees; REVOKE does nothing, which is the client's affair.
    @Test(arguments: [(DisputedFacts.BlockedText.badRequest, 400), (.unprocessable, 422)])
    func stopBlocksUntilStart(reading: DisputedFacts.BlockedText, status: Int) async throws {
        try await Scene.run {
            $0.facts.blockedText = reading
        } body: { scene in
            await scene.lookalike.receiveText(from: Scene.theirs, to: Scene.ours, text: "REVOKE")
            #expect(try await scene.request("POST", "/v2/messages", Self.body("a")).status == 200)
            await scene.lookalike.receiveText(from: Scene.theirs, to: Scene.ours, text: "Stop")
            let blocked = try await scene.request("POST", "/v2/messages", Self.body("b"))
            #expect(blocked.status == status)
            #expect(blocked.body["errors"]?.array?.first?["code"] == "40300")
            let optOuts = try await scene.request("GET", "/v2/messaging_optouts")
            #expect(optOuts.body["data"]?.array?.first?["to"] == .string(Scene.theirs))
            try await scene.until { scene.agent.webhooks("message.received").count == 2 }
            #expect(
                scene.agent.webhooks("message.received").map { $0.payload["autoresponse_type"] } == [nil, "STOP"])
            await scene.lookalike.receiveText(from: Scene.theirs, to: Scene.ours, text: "START")
            #expect(try await scene.request("POST", "/v2/messages", Self.body("c")).status == 200)
        }
    }

    /// A text that does not arrive says so and is not answered.
    @Test(arguments: [TexterScript.Delivery.failed, .unconfirmed, .sendingFailed])
    func failedTextIsTold(delivery: TexterScript.Delivery) async throws {
        try await Scene.run {
            $0.otherwiseTexter = TexterScript(
                delivery: delivery, replies: [.init(whenTextContains: "", text: "hm", afterMilliseconds: 0)])
        } body: { scene in
            _ = try await scene.request("POST", "/v2/messages", Self.body("a"))
            try await scene.until { !scene.agent.webhooks("message.finalized").isEmpty }
            let payload = try #require(scene.agent.webhooks("message.finalized").first?.payload)
            #expect(payload["to"]?.array?.first?["status"] == .string(delivery.rawValue))
            #expect(scene.agent.webhooks("message.sent").isEmpty == (delivery == .sendingFailed))
            #expect(scene.journal.messages.count == 1)
        }
    }

    /// Sender, receiver and content are checked.
    @Test func wrongTextsAreRefused() async throws {
        try await Scene.run { scene in
            let wrong: [(JSONValue, String)] = [
                (["from": "+15555550177", "to": .string(Scene.theirs), "text": "a"], "40305"),
                (["from": .string(Scene.ours), "to": "5555550101", "text": "a"], "40310"),
                (["from": .string(Scene.ours), "to": .string(Scene.theirs)], "40316"),
                (["messaging_profile_id": "other", "to": .string(Scene.theirs), "text": "a"], "40321"),
                (["to": .string(Scene.theirs), "text": "a"], "10004"),
                (["from": .string(Scene.ours), "to": .string(Scene.theirs), "text": "a", "body": "a"], "10015"),
            ]
            for (body, code) in wrong {
                let answer = try await scene.request("POST", "/v2/messages", body)
                #expect(answer.body["errors"]?.array?.first?["code"] == .string(code))
            }
            let pool: JSONValue = [
                "messaging_profile_id": .string(Scene.profile), "to": .string(Scene.theirs), "text": "a",
            ]
            #expect(try await scene.request("POST", "/v2/messages", pool).status == 200)
        }
    }

    /// Parts are counted by the alphabet that a text needs.
    @Test(arguments: [
        (String(repeating: "a", count: 160), "GSM-7", 1), (String(repeating: "a", count: 161), "GSM-7", 2),
        (String(repeating: "€", count: 81), "GSM-7", 2), (String(repeating: "ж", count: 70), "UCS-2", 1),
        (String(repeating: "ж", count: 71), "UCS-2", 2),
    ])
    func partsAreCounted(text: String, encoding: String, count: Int) {
        let parts = TextParts(text)
        #expect(parts.encoding == encoding)
        #expect(parts.count == count)
    }
}
