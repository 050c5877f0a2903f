import Foundation
import Subprocess
import SystemPackage
import Testing

/// A time of day of its own for the programs that a test starts: a small library that is loaded before them.
struct ShiftedClock: Sendable {
    static let absence: Comment = "no C compiler was found in PATH to build the shifted clock with"

    /// A Wednesday, noon where the called person lives, and no holiday: calls are lawful then.
    static let lawfulMoment = Date(timeIntervalSince1970: 1_796_230_800)

    static var canBeMade: Bool { compiler != nil }

    let library: URL
    let shift: Duration

    /// What the programs are started with.
    var settings: [String: String] {
        ["LD_PRELOAD": library.path, "SHIFTED_CLOCK_SECONDS": "\(shift.components.seconds)"]
    }

    /// What programs are started with for whom time stands still.
    func standing(at second: Int64) -> [String: String] {
        ["LD_PRELOAD": library.path, "STANDING_CLOCK_SECONDS": "\(second)"]
    }

    /// What the programs take for now.
    var now: Date { Date(timeIntervalSinceNow: TimeInterval(shift.components.seconds)) }

    /// A clock that shows the lawful moment now.
    static func lawful(in folder: URL) async throws -> ShiftedClock {
        try await make(in: folder, shift: .seconds(Int64(lawfulMoment.timeIntervalSinceNow)))
    }

    /// - Parameter movesEnvironment: whether the library grows the environment before the program sees it.
    static func make(in folder: URL, shift: Duration, movesEnvironment: Bool = false) async throws -> ShiftedClock {
        let library = folder.appending(path: "shifted-clock.so")
        let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/shifted-clock.c")
        let result = try await Subprocess.run(
            .path(FilePath(try #require(compiler))),
            arguments: Arguments(
                ["-shared", "-fPIC", "-o", library.path, source.path, "-ldl"]
                    + (movesEnvironment ? ["-DMOVES_ENVIRONMENT"] : [])),
            output: .discarded, error: .string(limit: 1 << 16))
        try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
        return ShiftedClock(library: library, shift: shift)
    }

    private static let compiler: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return ["cc", "gcc", "clang"].flatMap { name in folders.map { "\($0)/\(name)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()
}
