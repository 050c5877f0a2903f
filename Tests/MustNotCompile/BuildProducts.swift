import Foundation

/// The build that this test is part of: its modules, and the settings that all its targets share.
enum BuildProducts {
    /// As in `Package.swift`.
    private static let features = [
        "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility", "NonisolatedNonsendingByDefault",
        "InferIsolatedConformances",
    ]

    /// The compiler's arguments for a file that is to count as one of this package.
    static var settings: [String] {
        ["-I", modules.path, "-package-name", packageName, "-swift-version", "6", "-diagnostic-style", "llvm"]
            + features.flatMap { ["-enable-upcoming-feature", $0] }
            + moduleMaps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder beside the program that runs the tests.
    private static var modules: URL {
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: program).deletingLastPathComponent().appending(path: "Modules")
    }

    /// SwiftPM names a root package after its folder, in small letters, with `_` for what no identifier may have.
    private static var packageName: String {
        let name = root.lastPathComponent.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }
        return String(name.first?.isNumber == true ? ["_"] + name.dropFirst() : name)
    }

    /// Those of the C libraries, which some of our modules stand on.
    private static var moduleMaps: [String] {
        let sources = root.appending(path: "Sources")
        let targets = (try? FileManager.default.contentsOfDirectory(atPath: sources.path)) ?? []
        return targets.sorted().map { sources.appending(path: $0).appending(path: "module.modulemap").path }
            .filter { FileManager.default.fileExists(atPath: $0) }
    }
}
