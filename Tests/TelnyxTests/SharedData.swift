import Foundation
import Testing

/// Facts about Telnyx that lie beside the repository, where they are there.
enum SharedData {
    /// `../shared/data/telnyx`, or where `LIVECARTS_SHARED_DATA` says the data folder is.
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["LIVECARTS_SHARED_DATA"] {
            return URL(filePath: path).appending(path: "telnyx")
        }
        let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return repository.appending(path: "../shared/data/telnyx").standardizedFileURL
    }()

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func bytes(_ path: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: path)))
    }

    /// The JSON files of the folders, each by its path, in order.
    static func files(in folders: String...) -> [String] {
        folders.flatMap { name -> [String] in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)) ?? []
            return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(name)/\($0)" }
        }
    }
}

extension Trait where Self == ConditionTrait {
    /// Skips, and says so, where the shared data is absent.
    static var sharedData: Self { .enabled(if: SharedData.isThere, "no shared data beside the repository") }
}
