import Foundation

/// A file that only its owner can read.
enum PrivateFile {
    /// Makes an empty file for others to fill; an existing one is left alone.
    static func create(_ path: String) throws(CommandProblem) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .fileExists(path) }
        let made = FileManager.default.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard made else { throw .unwritable(path) }
    }
}
