import Glibc

/// A file of an identity as it was read, and who may read it.
struct TransitFile {
    /// The most bytes of a file with a chain or a key.
    static let sizeLimit = 256 << 10

    let bytes: [UInt8]
    /// The permissions as they are written, such as `600`.
    let mode: String
    /// Whether anybody but its owner may read or change it.
    let isOpenToOthers: Bool

    init(_ path: String) throws(TransitFileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadable(path: path, problem: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: path, problem: "not a regular file")
        }
        self.mode = String(status.st_mode & 0o777, radix: 8)
        self.isOpenToOthers = status.st_mode & 0o077 != 0
        var bytes = [UInt8](repeating: 0, count: Self.sizeLimit + 1)
        var count = 0
        while count < bytes.count {
            let read = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
            }
            guard read >= 0 else { throw .unreadable(path: path, problem: String(cString: strerror(errno))) }
            if read == 0 { break }
            count += read
        }
        guard count <= Self.sizeLimit else {
            throw .unreadable(path: path, problem: "larger than \(Self.sizeLimit) bytes")
        }
        self.bytes = Array(bytes[..<count])
    }
}
