import CallCore
import Commerce
import Runtime
import Testing

/// What a dialed leg carries so that its webhooks find their call.
struct ClientStateTests {
    @Test func itComesBackAsItWent() throws {
        let state = ClientState(call: "call_1", effect: try #require(EffectID("2.31.0")))
        #expect(ClientState(state.text) == state)
    }

    @Test(arguments: ["", "call_1", "call_1:", "call_1:1.2", ":1.2.0:", "call_1:0.2.0", "call_1:1.2.-1"])
    func anothersStateIsNotOurs(text: String) {
        #expect(ClientState(text) == nil)
    }
}
