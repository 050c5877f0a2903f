import Crypto
import Foundation
import Glibc

/// The file that holds the root key: 32 bytes in base64, readable by its owner alone, kept apart from the data.
package enum RootKeyFile {
    /// The most bytes of such a file that are looked at.
    private static let sizeLimit = 256

    /// Writes a fresh key; an existing file is left alone.
    package static func create(at path: String) throws(RootKeyFileError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .exists(path: path) : .notWritable(path: path, problem: Self.problem())
        }
        defer { close(descriptor) }
        let key = SymmetricKey(size: .bits256)
        let line = key.withUnsafeBytes { Data($0) }.base64EncodedData() + Data("\n".utf8)
        let written = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == line.count, fsync(descriptor) == 0 else {
            let problem = Self.problem()
            unlink(path)
            throw .notWritable(path: path, problem: problem)
        }
    }

    /// Reads the key.
    ///
    /// - Parameters:
    ///   - dataFolder: the folder whose contents the key protects; a key inside it is refused.
    ///   - allowsDataFolder: true only for a demonstration, where nothing is worth protecting.
    package static func read(
        at path: String, dataFolder: String, allowsDataFolder: Bool = false
    ) throws(RootKeyFileError) -> RootKey {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path, problem: Self.problem())
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: path, problem: "not a regular file")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw .openToOthers(path: path, mode: String(status.st_mode & 0o777, radix: 8))
        }
        if !allowsDataFolder, Self.lies(path, inside: dataFolder) { throw .insideDataFolder(path: path) }
        guard let bytes = Self.decode(descriptor), let key = RootKey(bytes: bytes) else { throw .notAKey(path: path) }
        return key
    }

    /// Overwrites the file's bytes, flushes that, and takes its name away. What a disk or a file system keeps of overwritten bytes, and copies
    /// of the file elsewhere, are beyond its reach.
    static func destroy(at path: String) throws(RootKeyFileError) {
        // Of a link, the file that it leads to is meant.
        guard let file = real(path) else { throw .missing(path: path) }
        let descriptor = open(file, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .notWritable(path: path, problem: problem()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: path, problem: "not a regular file")
        }
        let noise = SymmetricKey(size: SymmetricKeySize(bitCount: sizeLimit * 8)).withUnsafeBytes { Array($0) }
        let count = min(max(Int(status.st_size), 1), sizeLimit)
        guard pwrite(descriptor, noise, count, 0) == count, fsync(descriptor) == 0, unlink(file) == 0 else {
            throw .notWritable(path: path, problem: problem())
        }
        if file != path { unlink(path) }
        guard (try? PrivateFiles.flush(folder: URL(filePath: file).deletingLastPathComponent().path)) != nil else {
            throw .notWritable(path: path, problem: problem())
        }
    }

    private static func decode(_ descriptor: Int32) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: sizeLimit)
        let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        guard count > 0, count < sizeLimit else { return nil }
        let text = String(decoding: buffer[..<count], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        return Data(base64Encoded: text).map { [UInt8]($0) }
    }

    /// Whether a file lies in a folder, links followed on both sides.
    private static func lies(_ path: String, inside folder: String) -> Bool {
        guard let file = real(path), let root = real(folder) else { return false }
        return file == root || file.hasPrefix(root.hasSuffix("/") ? root : root + "/")
    }

    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func problem() -> String { String(cString: strerror(errno)) }
}
