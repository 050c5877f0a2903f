import Foundation
import Synchronization
import Transport

/// A carrier that knows one leg, answers every command, and keeps what it was asked.
final class RecordedCarrier: Sendable {
    enum Leg {
        case alive, ended, unheardOf
        /// The carrier never says.
        case kept
    }

    private struct State {
        var leg = Leg.alive
        var clientState = ""
        var asked: [String] = []
    }

    private let state = Mutex(State())

    var leg: Leg {
        get { state.withLock { $0.leg } }
        set { state.withLock { $0.leg = newValue } }
    }

    /// What the active leg bears, as text.
    var clientState: String {
        get { state.withLock { $0.clientState } }
        set { state.withLock { $0.clientState = newValue } }
    }

    /// Method and path of each request, such as `POST /calls/control/actions/hangup`.
    var asked: [String] { state.withLock { $0.asked } }

    func count(_ action: String) -> Int { asked.count { $0.hasSuffix(action) } }

    var transport: HTTPTransport {
        HTTPTransport { [self] call in
            let path = call.url.replacing("https://carrier.example", with: "")
            let (leg, mark) = state.withLock { state in
                state.asked.append("\(call.method == .get ? "GET" : "POST") \(path)")
                return (state.leg, Data(state.clientState.utf8).base64EncodedString())
            }
            let shown =
                #"{"call_control_id":"control","call_leg_id":"leg","client_state":"\#(mark)","is_alive":\#(leg == .alive)}"#
            if path.hasSuffix("active_calls") {
                return Self.reply(#"{"data":[\#(leg == .alive ? shown : "")]}"#)
            }
            if leg == .kept, call.method == .get {
                try? await Task.sleep(for: .seconds(3_600))
                throw TransportError(.cancelled, host: call.host, requestMayHaveArrived: true)
            }
            guard leg != .unheardOf else { return HTTPReply(status: 404, body: Array(#"{"errors":[]}"#.utf8)) }
            return Self.reply(call.method == .get ? #"{"data":\#(shown)}"# : #"{"data":{"result":"ok"}}"#)
        }
    }

    private static func reply(_ body: String) -> HTTPReply { HTTPReply(status: 200, body: Array(body.utf8)) }
}
