import Foundation
import Subprocess
import SystemPackage
import Testing

/// The compiler that built this test, on the modules of this build.
enum Compiler {
    /// A compiler that printed more than this has gone wrong in a way that the test should fail by.
    private static let outputLimit = 1 << 20

    static let absence: Comment = "swiftc was found neither in the toolchain that these tests run on nor in PATH"

    static var isHere: Bool { path != nil }

    /// The messages of all errors in a file, sorted.
    ///
    /// Compiled as far as SIL, because what is consumed twice is not found before; nothing is written.
    static func errors(in file: URL, defining condition: String? = nil) async throws -> [String] {
        let compiler = try #require(path)
        let result = try await Subprocess.run(
            .path(FilePath(compiler)),
            arguments: Arguments(
                ["-emit-sil", "-o", "/dev/null", "-parse-as-library", "-module-name", "Case"] + BuildProducts.settings
                    + (condition.map { ["-D", $0] } ?? []) + [file.path]),
            output: .discarded, error: .string(limit: outputLimit))
        let report = result.standardError
        let errors = report.split(separator: "\n").compactMap(message)
        // An end without an error that can be read is an error too, such as a crash or an option that is not known.
        guard result.terminationStatus.isSuccess || !errors.isEmpty else { return [report] }
        return errors.sorted()
    }

    /// What stands behind `file:line:column: error: `, or behind `error: ` for an error of no place.
    private static func message(in line: Substring) -> String? {
        line.firstRange(of: "error: ").map { String(line[$0.upperBound...]) }
    }

    /// `swiftc` of the toolchain whose runtime this process has loaded, for only it reads the modules of this build; else the one in PATH.
    private static let path: String? = {
        let candidates =
            (toolchain.map { [$0 + "/usr/bin"] } ?? [])
            + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return candidates.map { $0 + "/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    private static var toolchain: String? {
        let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
        for line in maps.split(separator: "\n") {
            guard let start = line.firstIndex(of: "/"),
                let end = line.firstRange(of: "/usr/lib/swift/linux/libswiftCore.so")
            else { continue }
            return String(line[start..<end.lowerBound])
        }
        return nil
    }
}
