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

    /// Writes a file that was not there before.
    static func write(_ bytes: [UInt8], to path: String) throws(CommandProblem) {
        try create(path)
        guard let file = FileHandle(forWritingAtPath: path), (try? file.write(contentsOf: bytes)) != nil,
            (try? file.synchronize()) != nil
        else { throw .unwritable(path) }
        try? file.close()
    }

    /// Makes a folder that only its owner can enter; an existing one is left alone.
    static func createFolder(_ path: String) throws(CommandProblem) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .fileExists(path) }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .unwritable(path)
        }
    }
}
