import Foundation
import Runtime

/// The drafts in a folder: files called `mrc_….yaml` are merchants, the other `.yaml` files prompt scripts.
struct DraftFiles {
    private let folder: URL
    let scripts: [String]
    let merchants: [String]

    /// - Throws: ``DraftFolderError`` when the folder cannot be read or has no draft at all.
    init(_ path: String) throws {
        folder = URL(filePath: path, directoryHint: .isDirectory)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw DraftFolderError.unreadable(path)
        }
        let drafts = names.filter { $0.hasSuffix(".yaml") }.sorted()
        guard !drafts.isEmpty else { throw DraftFolderError.empty(path) }
        merchants = drafts.filter { $0.hasPrefix("mrc_") }
        scripts = drafts.filter { !$0.hasPrefix("mrc_") }
    }

    func bytes(of name: String) throws -> Data {
        try Data(contentsOf: folder.appending(path: name))
    }

    /// How a file is called in errors, so that an editor can open it from them.
    func path(of name: String) -> String {
        folder.appending(path: name).relativePath
    }
}
