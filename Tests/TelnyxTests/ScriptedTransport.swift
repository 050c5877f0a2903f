import Foundation
import Synchronization
import Testing
import Transport

/// A transport that answers from a list and keeps what was asked.
final class ScriptedTransport: Sendable {
    private struct State {
        var answers: [Result<HTTPReply, TransportError>]
        var calls: [HTTPCall] = []
    }

    private let state: Mutex<State>

    init(_ answers: Result<HTTPReply, TransportError>...) {
        state = Mutex(State(answers: answers))
    }

    var calls: [HTTPCall] { state.withLock { $0.calls } }

    var transport: HTTPTransport {
        HTTPTransport { [self] call in
            let answer = state.withLock { state in
                state.calls.append(call)
                return state.answers.isEmpty ? nil : state.answers.removeFirst()
            }
            guard let answer else { throw TransportError(.stopped, host: call.host, requestMayHaveArrived: false) }
            return try answer.get()
        }
    }

    /// The body of a call, as JSON.
    static func json(_ call: HTTPCall?) -> NSDictionary {
        let object = try? JSONSerialization.jsonObject(with: Data(call?.body ?? []))
        return object as? NSDictionary ?? [:]
    }
}

/// A clock on which every wait is over at once; it keeps the waits.
final class PatientClock: Clock {
    struct Instant: InstantProtocol {
        let offset: Duration
        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private let waited = Mutex<[Duration]>([])

    var waits: [Duration] { waited.withLock { $0 } }
    var now: Instant { Instant(offset: waits.reduce(.zero, +)) }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let wait = now.duration(to: deadline)
        waited.withLock { $0.append(wait) }
    }
}
