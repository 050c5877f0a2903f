import Foundation
import Synchronization
import Testing
import Transport

/// A carrier that takes every command about calls to us and keeps it.
final class LineCarrier: Sendable {
    /// One command as it came.
    struct Command: Equatable, Sendable {
        let leg: String
        let action: String
        /// What is to be said.
        let words: String?
        /// Why a call is not taken.
        let cause: String?
        let id: String?
    }

    private struct State {
        var commands: [Command] = []
        var active = #"{"data":[],"meta":{"cursors":{}}}"#
    }

    private let state = Mutex(State())

    var commands: [Command] { state.withLock { $0.commands } }

    /// What a process that asks is told of calls that go on.
    func go(on calls: String) { state.withLock { $0.active = calls } }

    var transport: HTTPTransport {
        HTTPTransport { [self] call in
            guard call.method == .post else {
                return HTTPReply(status: 200, body: Array(state.withLock { $0.active }.utf8))
            }
            let path = call.url.split(separator: "/").map(String.init)
            let body = try JSONSerialization.jsonObject(with: Data(call.body ?? [])) as? [String: Any]
            let command = Command(
                leg: path[path.count - 3], action: path[path.count - 1], words: body?["payload"] as? String,
                cause: body?["cause"] as? String, id: body?["command_id"] as? String)
            state.withLock { $0.commands.append(command) }
            return HTTPReply(status: 200, body: Array(#"{"data":{"result":"ok"}}"#.utf8))
        }
    }

    /// Waits until a command came that is looked for.
    func awaits(_ isWanted: (Command) -> Bool, sourceLocation: SourceLocation = #_sourceLocation) async throws
        -> Command
    {
        for _ in 0..<6_000 {
            if let command = commands.first(where: isWanted) { return command }
            try await Task.sleep(for: .milliseconds(10))
        }
        return try #require(nil, "no such command: \(commands)", sourceLocation: sourceLocation)
    }
}
