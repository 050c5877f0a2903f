import Foundation
import Subprocess
import SystemPackage
import Testing

/// Programs that tests start: the `livecarts` of this build, and the C compiler.
enum BuiltProgram {
    /// Beside the program that runs the tests. SwiftPM names it after its product, or after its target where there is no product.
    static var livecarts: URL {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let folder = URL(filePath: tests).deletingLastPathComponent()
        let named = folder.appending(path: "livecarts")
        return FileManager.default.isExecutableFile(atPath: named.path) ? named : folder.appending(path: "LiveCarts")
    }

    /// The first C compiler in PATH; nil when there is none.
    static let compiler: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return ["cc", "gcc", "clang"].flatMap { name in folders.map { "\($0)/\(name)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    static let noCompiler: Comment =
        "no C compiler was found in PATH, with which serving processes are given their clock and ears"

    /// Compiles one file to a library.
    static func compile(_ source: String, to library: URL, options: [String]) async throws {
        let result = try await Subprocess.run(
            .path(FilePath(try #require(compiler))),
            arguments: Arguments(
                ["-O2", "-shared", "-fPIC", "-I", Repository.folder("Sources/CWhisper/include"), "-o", library.path]
                    + [Repository.folder(source)] + options),
            output: .discarded, error: .string(limit: 1 << 16))
        try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
    }

    /// Nothing of the environment of the tests reaches a program but what it needs to be loaded and to work.
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
}
