import Foundation
import Testing

@testable import Lookalike

@Suite struct CallerScriptTests {
    /// A script as a file says what the builder says.
    @Test func scriptIsReadFromJSON() throws {
        let text = """
            {"pickUp": {"answers": {"afterSeconds": 2}}, "comfortNoise": -60,
             "echo": {"decibels": -20, "delayMilliseconds": 150},
             "steps": [{"say": {"_0": "hello"}}, {"awaitAgentSilence": {"milliseconds": 700}},
                       {"press": {"_0": "9"}}, {"awaitAgentSpeech": {"speech": 2, "milliseconds": 500}},
                       {"say": {"_0": "stop"}}, {"hangUp": {}}]}
            """
        let script = try JSONDecoder().decode(CallerScript.self, from: Data(text.utf8))
        #expect(
            script
                == CallerScript(
                    pickUp: .answers(afterSeconds: 2),
                    steps: [
                        .say("hello"), .awaitAgentSilence(milliseconds: 700), .press("9"),
                        .awaitAgentSpeech(speech: 2, milliseconds: 500), .say("stop"), .hangUp,
                    ], echo: .init(decibels: -20, delayMilliseconds: 150), comfortNoise: -60))
    }

    /// The two settings differ in every switch, so that a suite run under both has met each reading.
    @Test func theTwoSettingsDifferInEverySwitch() throws {
        let documented = try #require(try members(.asDocumented))
        let observed = try #require(try members(.asObserved))
        #expect(documented.keys.sorted() == observed.keys.sorted())
        #expect(documented.keys.filter { documented[$0] == observed[$0] } == [])
    }

    private func members(_ facts: DisputedFacts) throws -> [String: JSONValue]? {
        JSONValue(bytes: [UInt8](try JSONEncoder().encode(facts)))?.object
    }

    /// Only plain addresses on this machine are reached.
    @Test(arguments: [
        ("http://127.0.0.1:8080/a?b=c", true), ("http://localhost/", true), ("http://[::1]:9/", true),
        ("https://127.0.0.1/", false), ("http://example.com/", false), ("http://127.0.0.1.example.com/", false),
        ("nonsense", false),
    ])
    func onlyLoopbackIsReached(url: String, allowed: Bool) {
        #expect(((try? LoopbackAddress(url, scheme: "http")) != nil) == allowed)
    }

    /// The path and the query are kept as they are written.
    @Test func targetKeepsItsQuery() throws {
        let address = try LoopbackAddress("http://127.0.0.1:8080/a%20b?c=d%2F", scheme: "http")
        #expect(address == (try LoopbackAddress("http://127.0.0.1:8080/a%20b?c=d%2F", scheme: "http")))
        #expect(address.target == "/a%20b?c=d%2F")
        #expect(address.port == 8080)
    }
}
