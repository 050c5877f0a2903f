import Crypto
import Foundation
import Glibc

/// The file of stops that the database refused: append-only, one sealed entry a line, flushed to the disk before it counts.
///
/// Every use opens the file anew and locks it, so that several processes may share it. Its key is held in memory from the vault's opening on,
/// because the key database may be what refuses.
struct StopSpoolFile: Sendable {
    /// The most bytes of the file; some 10,000 stops.
    static let byteLimit = 4 << 20
    /// How long to wait for another process, which needs it for one flush.
    private static let lockPatience: Duration = .seconds(2)
    private static let lockInterval: Duration = .milliseconds(5)
    private static let lineEnd = UInt8(ascii: "\n")

    let path: String
    private let key: SymmetricKey

    /// - Parameter key: the vault's own for this; a spool opens only beside the databases it was written for.
    init(path: String, key: SymmetricKey) {
        self.path = path
        self.key = key
    }

    /// The key of a vault of before the key database held one.
    static func derivedKey(root: RootKey, vault: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: root.key, salt: Data(vault.utf8), info: Data("livecarts/stops/1".utf8),
            outputByteCount: 32)
    }

    func append(_ stop: NewSuppression) throws {
        var line = try SpooledStop(stop).line(under: key)
        line.append(Self.lineEnd)
        try locked(mayCreate: true) { descriptor in
            let size = try Self.size(of: descriptor, path)
            if size > 0, try Self.bytes(of: descriptor, from: size - 1, to: size, path).last != Self.lineEnd {
                // Behind an entry that was broken off, this one begins a line of its own.
                line.insert(Self.lineEnd, at: 0)
            }
            guard size + line.count <= Self.byteLimit else {
                throw VaultError.tooLarge(what: "the spool of stops \(path)", limit: Self.byteLimit)
            }
            guard Self.write(line, to: descriptor), fsync(descriptor) == 0 else {
                let problem = Self.problem()
                // Half an entry would be told as one broken off; the attempt to take it back may fail as well.
                _ = ftruncate(descriptor, off_t(size))
                throw VaultError.storeFailed("the spool of stops \(path) cannot be written: \(problem)")
            }
        }
    }

    func read() throws -> SpooledStops {
        try locked(mayCreate: false) { descriptor in
            let size = try Self.size(of: descriptor, path)
            guard size <= Self.byteLimit else {
                throw VaultError.tooLarge(what: "the spool of stops \(path)", limit: Self.byteLimit)
            }
            return parse(try Self.bytes(of: descriptor, from: 0, to: size, path))
        } ?? .none
    }

    func empty(of reading: SpooledStops) throws -> Bool {
        guard reading.unreadableCount == 0 else { return false }
        return try locked(mayCreate: false) { descriptor in
            guard try Self.size(of: descriptor, path) == reading.end else { return false }
            guard ftruncate(descriptor, 0) == 0, fsync(descriptor) == 0 else {
                throw VaultError.storeFailed("the spool of stops \(path) cannot be emptied: \(Self.problem())")
            }
            return true
        } ?? true
    }

    private func parse(_ bytes: Data) -> SpooledStops {
        var lines = bytes.split(separator: Self.lineEnd, omittingEmptySubsequences: true)
        let isTailTorn = bytes.last.map { $0 != Self.lineEnd } ?? false
        if isTailTorn { lines.removeLast() }
        let stops = lines.map { SpooledStop.open(Data($0), under: key) }
        return SpooledStops(
            stops: stops.compactMap(\.self), unreadableCount: stops.count { $0 == nil }, isTailTorn: isTailTorn,
            end: bytes.count)
    }
}

// MARK: - The file

extension StopSpoolFile {
    /// Does something with the file while no other process does; nil when there is no file and none may be made.
    private func locked<T>(mayCreate: Bool, _ body: (Int32) throws -> T) throws -> T? {
        let isNew = mayCreate && access(path, F_OK) != 0
        let flags = O_RDWR | O_APPEND | O_CLOEXEC | (mayCreate ? O_CREAT : 0)
        let descriptor = open(path, flags, S_IRUSR | S_IWUSR)
        guard descriptor >= 0 else {
            if !mayCreate, errno == ENOENT { return nil }
            throw VaultError.storeFailed("the spool of stops \(path) cannot be opened: \(Self.problem())")
        }
        // Closing it ends the lock.
        defer { close(descriptor) }
        try lock(descriptor)
        if isNew { try flushFolder() }
        return try body(descriptor)
    }

    private func lock(_ descriptor: Int32) throws {
        for _ in 0..<Int(Self.lockPatience / Self.lockInterval) {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
            guard errno == EWOULDBLOCK || errno == EINTR else { break }
            usleep(useconds_t(Self.lockInterval / .microseconds(1)))
        }
        throw VaultError.storeFailed("the spool of stops \(path) cannot be locked: \(Self.problem())")
    }

    /// A new file's name is on disk only when its folder is.
    private func flushFolder() throws {
        let folder = open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else {
            throw VaultError.storeFailed("the folder of \(path) cannot be flushed: \(Self.problem())")
        }
        defer { close(folder) }
        guard fsync(folder) == 0 else {
            throw VaultError.storeFailed("the folder of \(path) cannot be flushed: \(Self.problem())")
        }
    }

    private static func size(of descriptor: Int32, _ path: String) throws -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw VaultError.storeFailed("the spool of stops \(path) is not a regular file")
        }
        return Int(status.st_size)
    }

    private static func bytes(of descriptor: Int32, from start: Int, to end: Int, _ path: String) throws -> Data {
        var buffer = [UInt8](repeating: 0, count: end - start)
        var filled = 0
        while filled < buffer.count {
            let count = buffer.withUnsafeMutableBytes { bytes in
                pread(descriptor, bytes.baseAddress?.advanced(by: filled), bytes.count - filled, off_t(start + filled))
            }
            guard count > 0 else {
                throw VaultError.storeFailed("the spool of stops \(path) cannot be read: \(problem())")
            }
            filled += count
        }
        return Data(buffer)
    }

    private static func write(_ line: Data, to descriptor: Int32) -> Bool {
        line.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == line.count
    }

    private static func problem() -> String { String(cString: strerror(errno)) }
}
