import Foundation
import Logging
import Testing

@testable import Lookalike

/// Over real sockets: what the REST interface takes and refuses.
@Suite struct RestTests {
    /// Without the account's key nothing is served.
    @Test func keyIsChecked() async throws {
        try await Scene.run { scene in
            for key in [nil, "KEY-other"] {
                let answer = try await scene.request("GET", "/v2/messages/x", key: key)
                #expect(answer.status == 401)
                #expect(answer.body["errors"]?.array?.first?["code"] == "10009")
            }
        }
    }

    /// Bodies that are no JSON object, and paths that do not exist.
    @Test func unusableRequestsAreRefused() async throws {
        try await Scene.run { scene in
            let list = try await scene.request("POST", "/v2/calls", [1])
            #expect(list.status == 400)
            #expect(try await scene.request("POST", "/v2/telephones", [:]).status == 404)
            #expect(try await scene.request("DELETE", "/v2/calls", [:]).status == 404)
            #expect(try await scene.request("GET", "/elsewhere").status == 404)
        }
    }

    /// What the account does not have: the application, the number, the call.
    @Test func accountIsChecked() async throws {
        try await Scene.run { scene in
            var dial: [String: JSONValue] = [
                "connection_id": "9", "to": .string(Scene.theirs), "from": .string(Scene.ours),
            ]
            let application = try await scene.request("POST", "/v2/calls", .object(dial))
            #expect(application.body["errors"]?.array?.first?["code"] == "10015")
            dial["connection_id"] = .string(Scene.connection)
            dial["from"] = "+15555550199"
            let number = try await scene.request("POST", "/v2/calls", .object(dial))
            #expect(number.status == 403)
            #expect(number.body["errors"]?.array?.first?["code"] == "D51")
            let call = try await scene.act("hangup", "v3:nobody")
            #expect(call.body["errors"]?.array?.first?["code"] == "90015")
            #expect(try await scene.request("GET", "/v2/calls/v3:nobody").status == 404)
        }
    }

    /// A repeated dial makes no second call; its answer is what the facts say.
    @Test(arguments: [
        (DisputedFacts.RepeatedDial.firstAnswerAgain, 200), (.resultOnly, 200), (.refused, 422),
    ])
    func repeatedDialMakesNoSecondCall(reading: DisputedFacts.RepeatedDial, status: Int) async throws {
        try await Scene.run {
            $0.facts.repeatedDial = reading
        } body: { scene in
            let body: JSONValue = [
                "connection_id": .string(Scene.connection), "to": .string(Scene.theirs),
                "from": .string(Scene.ours), "command_id": "891510ac-f3e4-11e8-af5b-de00688a4901",
            ]
            let first = try await scene.request("POST", "/v2/calls", body)
            let second = try await scene.request("POST", "/v2/calls", body)
            #expect(second.status == status)
            #expect((second.body == first.body) == (reading == .firstAnswerAgain))
            #expect(scene.journal.calls.count == 1)
        }
    }

    /// An action with a `command_id` already used is answered and not done.
    @Test func repeatedCommandIsIgnored() async throws {
        try await Scene.run { scene in
            let id = try await scene.dial()
            let body: JSONValue = ["command_id": "c-1"]
            #expect(try await scene.act("hangup", id, body).status == 200)
            #expect(try await scene.act("hangup", id, body).status == 200)
            let other = try await scene.act("hangup", id, ["command_id": "c-2"])
            #expect(other.body["errors"]?.array?.first?["code"] == "90018")
            #expect(scene.journal.requests.map(\.repeated) == [false, false, true, false])
        }
    }

    /// A call is shown while it lives and after, and listed while it lives.
    @Test func callsAreShownAndListed() async throws {
        try await Scene.run {
            $0.otherwise.pickUp = .noAnswer
        } body: { scene in
            let id = try await scene.dial(["client_state": "YQ=="])
            let list = "/v2/connections/\(Scene.connection)/active_calls"
            let alive = try await scene.request("GET", "/v2/calls/\(id)")
            #expect(alive.body["data"]?["is_alive"] == true)
            #expect(alive.body["data"]?["client_state"] == "YQ==")
            #expect(try await scene.request("GET", list).body["data"]?.array?.first?["call_control_id"] == .string(id))
            #expect(try await scene.act("hangup", id).status == 200)
            #expect(try await scene.request("GET", "/v2/calls/\(id)").body["data"]?["is_alive"] == false)
            #expect(try await scene.request("GET", list).body["data"]?.array == [])
        }
    }

    /// A client state is kept and comes back in what follows.
    @Test func clientStateComesBack() async throws {
        try await Scene.run { scene in
            let id = try await scene.dial(["client_state": "b25l"])
            await scene.journal.waitUntil { $0.calls.last?.answeredAt != nil }
            let answer = try await scene.request(
                "PUT", "/v2/calls/\(id)/actions/client_state_update", ["client_state": "dHdv"])
            #expect(answer.status == 200)
            #expect(try await scene.act("hangup", id).status == 200)
            try await scene.until { !scene.agent.webhooks("call.hangup").isEmpty }
            #expect(scene.agent.webhooks("call.answered").first?.payload["client_state"] == "b25l")
            #expect(scene.agent.webhooks("call.hangup").first?.payload["client_state"] == "dHdv")
        }
    }

    /// Faults fail the next request of their action and no other; a late answer was still done.
    @Test func requestFaultsAreUsedUp() async throws {
        try await Scene.run {
            $0.faults.requests = [
                .init("calls", .refused(status: 503, code: "10007")), .init("calls", .answeredLate(seconds: 0.05)),
            ]
        } body: { scene in
            let body: JSONValue = [
                "connection_id": .string(Scene.connection), "to": .string(Scene.theirs), "from": .string(Scene.ours),
            ]
            let failed = try await scene.request("POST", "/v2/calls", body)
            #expect(failed.status == 503)
            #expect(scene.journal.calls.isEmpty)
            #expect(try await scene.request("POST", "/v2/calls", body).status == 200)
            #expect(scene.journal.calls.count == 1)
        }
    }

    /// The journal and the levers are there for another process.
    @Test func controlInterfaceShowsTheJournal() async throws {
        try await Scene.run { scene in
            let script: JSONValue = ["pickUp": ["busy": [:]], "steps": []]
            #expect(try await scene.request("PUT", "/_lookalike/callers/\(Scene.theirs)", script).status == 200)
            _ = try await scene.dial()
            await scene.journal.waitUntil { $0.calls.last?.endedAt != nil }
            let calls = try await scene.request("GET", "/_lookalike/calls", key: nil).body
            #expect(calls.array?.first?["hangupCause"] == "user_busy")
            let account = try await scene.request("GET", "/_lookalike/account", key: nil).body
            #expect(account["public_key"] == .string(scene.lookalike.publicKey))
            let bad: JSONValue = ["pickUp": ["busy": [:]], "steps": [["say": ["_0": "missing"]]]]
            let refused = try await scene.request("PUT", "/_lookalike/callers/\(Scene.theirs)", bad)
            #expect(refused.status == 400)
            #expect(refused.body["error"]?.string?.contains("missing") == true)
        }
    }

    /// A script with a clip that is nowhere stops the start, by name.
    @Test func missingClipStopsTheStart() async throws {
        var configuration = LookalikeConfiguration(
            account: .init(apiKey: "k", applications: [:], numbers: [], messagingProfiles: [:]))
        configuration.callers["+15555550101"] = CallerScript(steps: [.say("nowhere")])
        #expect(throws: LookalikeError.clipMissing(name: "nowhere", folder: "memory")) {
            try Lookalike(configuration, logger: .init(label: "test"))
        }
        configuration.callers["+15555550101"] = CallerScript(steps: [.press("10")])
        #expect(throws: LookalikeError.unknownKey("10")) {
            try Lookalike(configuration, logger: .init(label: "test"))
        }
    }
}
