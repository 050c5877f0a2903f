import Subprocess

#if canImport(Glibc)
import Glibc
#endif

#if canImport(System)
import System
#else
import SystemPackage
#endif

/// One running engine process: frames in, answers out. Decides nothing.
///
/// Built on swift-subprocess: it watches the process by a descriptor of its own (no signal handler to share with the
/// rest of the program), closes every other descriptor in the child, reads and writes without blocking a thread, and
/// kills the child when the task that runs it is cancelled.
enum EngineChild {
    /// What a process did.
    enum Event: Sendable {
        case launched(Int32)
        case answered(EngineAnswer, EngineRequestID)
        case garbled(EngineWireError)
    }

    /// Why ``run(_:frames:report:)`` returned.
    enum End: Equatable, Sendable {
        /// The process ran and ended or was killed.
        case ended
        /// There was no process: the executable cannot be started.
        case notLaunched(String)
    }

    /// The environment variables an engine gets. It parses sound of strangers in C++: it is given no secrets.
    private static let keptVariables = ["PATH", "HOME", "LANG", "LD_LIBRARY_PATH", "TMPDIR", "TZ", "SWIFT_BACKTRACE"]

    private struct OutputClosed: Error {}

    /// Runs the process until it ends, closes its output, breaks the protocol or the task is cancelled.
    ///
    /// - Parameters:
    ///   - command: The executable and its arguments.
    ///   - frames: What to write to it.
    ///   - report: Told of each event in order.
    @concurrent static func run(
        _ command: EngineCommand, frames: AsyncStream<[UInt8]>, report: @escaping @Sendable (Event) async -> Void
    ) async -> End {
        _ = ignoreBrokenPipes
        do {
            _ = try await Subprocess.run(
                .path(FilePath(command.executable)), arguments: Arguments(command.arguments),
                environment: environment, input: .inputWriter, output: .sequence, error: .currentStandardError
            ) { execution in
                await report(.launched(execution.processIdentifier.value))
                let writer = execution.standardInputWriter
                let writing = Task {
                    for await frame in frames { _ = try await writer.write(frame) }
                }
                defer { writing.cancel() }
                try await read(execution.standardOutput, report)
                // Thrown, not returned: a process that closed its output but lives on is killed on the way out.
                throw OutputClosed()
            }
            return .ended
        } catch let error as SubprocessError where couldNotLaunch(error) {
            return .notLaunched("\(command.executable) cannot be started: \(error)")
        } catch {
            return .ended
        }
    }

    private static func read(
        _ output: SubprocessOutputSequence, _ report: @Sendable (Event) async -> Void
    ) async throws {
        var decoder = EngineFrameDecoder()
        for try await buffer in output {
            do {
                let frames = try buffer.withUnsafeBytes { bytes throws(EngineWireError) in try decoder.feed(bytes) }
                for frame in frames {
                    await report(.answered(try EngineAnswer(frame), EngineRequestID(frame.request)))
                }
            } catch {
                await report(.garbled(error))
                throw error
            }
        }
    }

    private static func couldNotLaunch(_ error: SubprocessError) -> Bool {
        [.executableNotFound, .spawnFailed, .failedToChangeWorkingDirectory].contains(error.code)
    }

    private static var environment: Environment {
        var kept: [Environment.Key: String] = [:]
        for name in keptVariables {
            if let value = getenv(name), let key = Environment.Key(rawValue: name) {
                kept[key] = String(cString: value)
            }
        }
        return .custom(kept)
    }

    /// A write to a process that has just died must be an error, not the end of this program.
    private static let ignoreBrokenPipes: Void = {
        _ = signal(SIGPIPE, SIG_IGN)
    }()
}
