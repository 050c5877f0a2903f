import Foundation
import Glibc

/// `erasures.log`: every destruction of a person's, a speaker's or a call's keys, and every revoked API key, one JSON object a line, only ever added to and flushed before it counts.
///
/// It lies apart from the databases, so that the newest one can be laid beside databases restored from before an erasure.
struct ErasureLog: Sendable {
    /// The most bytes that are read: some three million destructions.
    static let byteLimit = 512 << 20

    let path: String

    /// One reading, from some place on.
    struct Reading: Sendable {
        let tombstones: [Tombstone]
        /// Whole lines that are none; damage.
        let unreadableCount: Int
        /// The file's length in bytes.
        let end: Int
    }

    /// Adds lines; on disk when it returns.
    /// - Returns: the bytes of the file that they take, a torn line before them included.
    func append(_ tombstones: [Tombstone]) throws -> Range<Int> {
        var lines = try tombstones.reduce(into: Data()) { $0 += try SealedJSON.encode($1) + Data("\n".utf8) }
        let isNew = access(path, F_OK) != 0
        let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR)
        guard descriptor >= 0 else { throw refusal("opened") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw refusal("read") }
        let start = Int(status.st_size)
        if start > 0 {
            var last: UInt8 = 0
            guard pread(descriptor, &last, 1, off_t(start - 1)) == 1 else { throw refusal("read") }
            // Behind a line that was broken off, these begin one of their own.
            if last != UInt8(ascii: "\n") { lines.insert(UInt8(ascii: "\n"), at: 0) }
        }
        let written = lines.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == lines.count, fsync(descriptor) == 0 else {
            let problem = refusal("written")
            _ = ftruncate(descriptor, off_t(start))
            throw problem
        }
        if isNew { try PrivateFiles.flush(folder: URL(filePath: path).deletingLastPathComponent().path) }
        return start..<(start + lines.count)
    }

    /// The file's length in bytes; nothing for one that is not there.
    func size() throws -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw refusal("read") }
            return 0
        }
        return Int(status.st_size)
    }

    /// Reads from a place on. A torn last line was never told to be safe, and is left out.
    func read(from start: Int = 0) throws -> Reading {
        let size = try size()
        guard size > 0 else { return Reading(tombstones: [], unreadableCount: 0, end: 0) }
        guard size <= Self.byteLimit else {
            throw VaultError.tooLarge(what: "the log of erasures \(path)", limit: Self.byteLimit)
        }
        guard let bytes = FileManager.default.contents(atPath: path) else { throw refusal("read") }
        return Self.parse(bytes.dropFirst(start), end: bytes.count)
    }

    private static func parse(_ bytes: Data, end: Int) -> Reading {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        if let last = bytes.last, last != UInt8(ascii: "\n") { lines.removeLast() }
        let decoder = JSONDecoder()
        let found = lines.map { try? decoder.decode(Tombstone.self, from: Data($0)) }
        return Reading(
            tombstones: found.compactMap(\.self), unreadableCount: found.count { $0 == nil }, end: end)
    }

    private func refusal(_ act: String) -> VaultError {
        .storeFailed("the log of erasures \(path) cannot be \(act): \(String(cString: strerror(errno)))")
    }
}
