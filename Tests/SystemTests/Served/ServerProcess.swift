import Foundation
import Subprocess
import Synchronization
import SystemPackage

/// A `livecarts serve` in a process of its own, which may be killed.
final class ServerProcess: Sendable {
    /// A printed line, and when it came.
    struct Line: Sendable {
        let at: ContinuousClock.Instant
        let text: String
    }

    /// It ended before it served.
    struct EndedEarly: Error, CustomStringConvertible {
        let lines: [String]
        var description: String { "the server ended early:\n" + lines.joined(separator: "\n") }
    }

    private struct State {
        var identifier: Int32?
        var lines: [Line] = []
        var hasEnded = false
    }

    private final class Notes: Sendable {
        let state = Mutex(State())
    }

    let startedAt: ContinuousClock.Instant
    private let notes: Notes
    private let running: Task<Int32, any Error>

    private init(startedAt: ContinuousClock.Instant, notes: Notes, running: Task<Int32, any Error>) {
        self.startedAt = startedAt
        self.notes = notes
        self.running = running
    }

    /// Starts it; it serves once ``listening()`` returns.
    static func start(in folder: URL, settings: [String: String]) -> ServerProcess {
        let notes = Notes()
        let running = Task {
            defer { notes.state.withLock { $0.hasEnded = true } }
            let result = try await Subprocess.run(
                .path(FilePath(BuiltProgram.livecarts.path)), arguments: ["serve"],
                environment: BuiltProgram.environment(settings), workingDirectory: FilePath(folder.path),
                input: .none, output: .sequence, error: .combinedWithOutput
            ) { execution in
                notes.state.withLock { $0.identifier = execution.processIdentifier.value }
                for try await line in execution.standardOutput.strings() {
                    let text = line.trimmingCharacters(in: .newlines)
                    notes.state.withLock { $0.lines.append(Line(at: .now, text: text)) }
                }
            }
            switch result.terminationStatus {
            case .exited(let code): return code
            case .signaled(let signal): return -signal
            }
        }
        return ServerProcess(startedAt: .now, notes: notes, running: running)
    }

    var lines: [Line] { notes.state.withLock { $0.lines } }
    var text: String { lines.map(\.text).joined(separator: "\n") }
    var hasEnded: Bool { notes.state.withLock { $0.hasEnded } }

    /// Waits until it listens; how long after its start that was.
    @discardableResult
    func listening() async throws -> Duration {
        while true {
            if let line = lines.first(where: { $0.text.contains("listening") }) { return line.at - startedAt }
            guard !hasEnded else { throw EndedEarly(lines: lines.map(\.text)) }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// SIGKILL: nothing of it runs any more when this returns.
    func kill() { signal(SIGKILL) }

    /// SIGTERM.
    func tellToEnd() { signal(SIGTERM) }

    /// Waits until it is gone; its exit code, negative for a signal.
    func end() async throws -> Int32 { try await running.value }

    private func signal(_ number: Int32) {
        notes.state.withLock { state in
            if let identifier = state.identifier, !state.hasEnded { _ = Foundation.kill(identifier, number) }
        }
    }
}
