import Foundation
import Subprocess
import SystemPackage

/// The `livecarts` of this build, run as others run it.
enum Program {
    /// What a run left behind.
    struct Outcome: Sendable {
        /// The exit code; negative for a signal.
        let code: Int32
        let output: String
        let errors: String
    }

    /// More output than any command gives.
    private static let outputLimit = 4 << 20

    /// Runs a command to its end.
    ///
    /// - Parameters:
    ///   - folder: where it runs; its settings file is looked for there.
    ///   - settings: its environment, on top of what any program needs.
    static func run(
        _ arguments: [String], in folder: URL, settings: [String: String] = [:]
    ) async throws -> Outcome {
        let result = try await Subprocess.run(
            .path(FilePath(executable.path)), arguments: Arguments(arguments), environment: environment(settings),
            workingDirectory: FilePath(folder.path), output: .string(limit: outputLimit),
            error: .string(limit: outputLimit))
        return Outcome(
            code: code(of: result.terminationStatus), output: result.standardOutput, errors: result.standardError)
    }

    /// Beside the program that runs the tests. SwiftPM names it after its product, or after its target where there is no product.
    static var executable: URL {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let folder = URL(filePath: tests).deletingLastPathComponent()
        let named = folder.appending(path: "livecarts")
        return FileManager.default.isExecutableFile(atPath: named.path) ? named : folder.appending(path: "LiveCarts")
    }

    /// Nothing of the environment of the tests reaches it but what a program needs to be loaded and to work.
    static func environment(_ settings: [String: String]) -> Environment {
        var variables = settings
        for name in ["PATH", "HOME", "LD_LIBRARY_PATH", "TMPDIR"] {
            variables[name] = variables[name] ?? ProcessInfo.processInfo.environment[name]
        }
        return .custom(
            variables.reduce(into: [:]) { keys, variable in
                if let key = Environment.Key(rawValue: variable.key) { keys[key] = variable.value }
            })
    }

    static func code(of status: TerminationStatus) -> Int32 {
        switch status {
        case .exited(let code): code
        case .signaled(let signal): -signal
        }
    }
}
