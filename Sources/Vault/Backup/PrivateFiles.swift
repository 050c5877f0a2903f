import Foundation
import Glibc

/// Files and folders that only their owner can read, flushed to the disk.
enum PrivateFiles {
    /// Makes an empty file; an existing one is left alone.
    static func create(_ path: String) throws(BackupError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .exists(path: path) : .notWritable(path: path, problem: problem())
        }
        close(descriptor)
    }

    /// Makes a folder, or takes an empty one.
    static func createFolder(_ path: String) throws(BackupError) {
        if mkdir(path, S_IRWXU) == 0 { return }
        guard errno == EEXIST else { throw .notWritable(path: path, problem: problem()) }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path), names.isEmpty else {
            throw .exists(path: path)
        }
        guard chmod(path, S_IRWXU) == 0 else { throw .notWritable(path: path, problem: problem()) }
    }

    static func write(_ bytes: Data, to path: String) throws(BackupError) {
        try create(path)
        guard let handle = FileHandle(forWritingAtPath: path), (try? handle.write(contentsOf: bytes)) != nil,
            (try? handle.synchronize()) != nil, (try? handle.close()) != nil
        else { throw .notWritable(path: path, problem: problem()) }
    }

    /// Copies what there is of a file now; false when there is none.
    static func copy(_ source: String, to path: String) throws(BackupError) -> Bool {
        guard let from = FileHandle(forReadingAtPath: source) else {
            guard access(source, F_OK) != 0 else { throw .unreadable(path: source) }
            return false
        }
        defer { try? from.close() }
        try create(path)
        guard let to = FileHandle(forWritingAtPath: path) else { throw .notWritable(path: path, problem: problem()) }
        defer { try? to.close() }
        do {
            while let piece = try from.read(upToCount: 1 << 20), !piece.isEmpty { try to.write(contentsOf: piece) }
            try to.synchronize()
        } catch {
            throw .notWritable(path: path, problem: problem())
        }
        return true
    }

    /// Flushes a file that others have written.
    static func flush(_ path: String) throws(BackupError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .notWritable(path: path, problem: problem()) }
    }

    /// A new file's name is on disk only when its folder is.
    static func flush(folder path: String) throws(BackupError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .notWritable(path: path, problem: problem()) }
    }

    /// Whether a path that may not exist yet lies in a folder, links followed on both sides.
    static func lies(_ path: String, inside folder: String) -> Bool {
        let parent = URL(filePath: path).deletingLastPathComponent().path
        guard let root = real(folder), let place = real(path) ?? real(parent) else { return false }
        return place == root || place.hasPrefix(root.hasSuffix("/") ? root : root + "/")
    }

    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func problem() -> String { String(cString: strerror(errno)) }
}
