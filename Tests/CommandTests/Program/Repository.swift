import Foundation

/// The files of the repository that tests read.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static var prompts: URL { root.appending(path: "Prompts", directoryHint: .isDirectory) }
    static var audio: URL { root.appending(path: "Audio", directoryHint: .isDirectory) }

    /// Where `make engines` put the recogniser, or would.
    static var engines: String {
        ProcessInfo.processInfo.environment["LIVECARTS_ENGINES"] ?? root.appending(path: ".engines").path
    }

    /// What is written for users and maintainers.
    static func documents() throws -> [URL] {
        let docs = try FileManager.default.contentsOfDirectory(
            at: root.appending(path: "docs"), includingPropertiesForKeys: nil)
        return [root.appending(path: "README.md")]
            + docs.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
    }
}
