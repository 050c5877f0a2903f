import Commerce
import Testing
import Transport

@testable import Telnyx

/// The calls that a starting process finds.
struct ActiveCallsTests {
    private func client(_ script: ScriptedTransport) throws -> TelnyxClient {
        let key = try #require(TelnyxAPIKey("KEY-secret"))
        return TelnyxClient(
            account: .init(baseURL: "https://telnyx.example/v2", apiKey: key), transport: script.transport,
            clock: PatientClock())
    }

    private func reply(_ body: String) -> Result<HTTPReply, TransportError> {
        .success(HTTPReply(status: 200, body: Array(body.utf8)))
    }

    private func page(_ name: String, next: String) -> Result<HTTPReply, TransportError> {
        reply(
            """
            {"data":[{"record_type":"call","call_control_id":"v3:\(name)","call_leg_id":"leg_\(name)",
            "call_session_id":"s","client_state":"MS4yLjA=","call_duration":50}],
            "meta":{"total_items":2,"cursors":{"after":\(next),"before":null}}}
            """)
    }

    /// Pages are followed to the last; the cursor is opaque and travels encoded.
    @Test func everyPageIsRead() async throws {
        let script = ScriptedTransport(page("a", next: #""x/y=""#), page("b", next: "null"))
        let calls = try await client(script).activeCalls(of: "12 34")
        #expect(calls.map(\.controlID) == ["v3:a", "v3:b"])
        #expect(calls.allSatisfy { $0.clientState == "1.2.0" })
        #expect(
            script.calls.map(\.url) == [
                "https://telnyx.example/v2/connections/12%2034/active_calls",
                "https://telnyx.example/v2/connections/12%2034/active_calls?page%5Bafter%5D=x%2Fy%3D",
            ])
        #expect(script.calls.allSatisfy { $0.method == .get && $0.body == nil })
    }

    /// An empty list is an answer; a body without one is none.
    @Test func anEmptyListIsAnAnswer() async throws {
        #expect(try await client(ScriptedTransport(reply(#"{"data":[]}"#))).activeCalls(of: "1").isEmpty)
        for body in ["", "[]", #"{"meta":{}}"#] {
            let error = await #expect(throws: TelnyxError.self) {
                try await client(ScriptedTransport(reply(body))).activeCalls(of: "1")
            }
            #expect(error?.kind == .unreadableReply)
        }
    }
}
