import Foundation
import Subprocess
import SystemPackage

/// A `livecarts` that runs until it is told to end.
struct RunningProgram: Sendable {
    /// How one ended.
    struct End: Sendable {
        /// The exit code; negative for a signal.
        let code: Int32
        /// All that it printed.
        let lines: [String]
    }

    /// It ended before it said what was waited for.
    struct EndedEarly: Error, CustomStringConvertible {
        let lines: [String]
        var description: String { "the program ended early:\n" + lines.joined(separator: "\n") }
    }

    let identifier: Int32
    private let lines: AsyncStream<String>

    /// Starts the program, lets `work` use it, tells it to end and waits until it has.
    static func run<Answer: Sendable>(
        _ arguments: [String], in folder: URL, settings: [String: String],
        _ work: @Sendable (RunningProgram) async throws -> Answer
    ) async throws -> (answer: Answer, end: End) {
        let result = try await Subprocess.run(
            .path(FilePath(Program.executable.path)), arguments: Arguments(arguments),
            environment: Program.environment(settings), workingDirectory: FilePath(folder.path), input: .none,
            output: .sequence, error: .combinedWithOutput
        ) { execution in
            let (lines, printed) = AsyncStream.makeStream(of: String.self)
            async let all = Self.read(execution.standardOutput, printed)
            let program = RunningProgram(identifier: execution.processIdentifier.value, lines: lines)
            let answer: Result<Answer, any Error>
            do { answer = .success(try await work(program)) } catch { answer = .failure(error) }
            // It may be gone already; its exit code tells.
            try? execution.send(signal: .terminate)
            return (answer, try await all)
        }
        let (answer, lines) = result.closureResult
        return (try answer.get(), End(code: Program.code(of: result.terminationStatus), lines: lines))
    }

    /// What stands behind a mark in the next line that has it, up to a space.
    func value(behind mark: String) async throws -> String {
        var seen: [String] = []
        for await line in lines {
            seen.append(line)
            if let place = line.firstRange(of: mark) { return String(line[place.upperBound...].prefix { $0 != " " }) }
        }
        throw EndedEarly(lines: seen)
    }

    private static func read(
        _ output: SubprocessOutputSequence, _ printed: AsyncStream<String>.Continuation
    ) async throws -> [String] {
        defer { printed.finish() }
        var lines: [String] = []
        for try await line in output.strings() {
            lines.append(line.trimmingCharacters(in: .newlines))
            printed.yield(lines[lines.count - 1])
        }
        return lines
    }
}
