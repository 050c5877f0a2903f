import Foundation
import Testing

/// Shop events that lie beside the repository, where they are there.
enum SharedData {
    /// `../shared/data/commerce`, or where `LIVECARTS_SHARED_DATA` says the data folder is.
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["LIVECARTS_SHARED_DATA"] {
            return URL(filePath: path).appending(path: "commerce")
        }
        let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return repository.appending(path: "../shared/data/commerce").standardizedFileURL
    }()

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: name)))
    }
}

extension Trait where Self == ConditionTrait {
    /// Skips, and says so, where the shared data is absent.
    static var sharedData: Self { .enabled(if: SharedData.isThere, "no shared data beside the repository") }
}
