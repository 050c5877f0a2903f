import Foundation

/// A file of an identity as it was read, and who may read it. Links are followed: tools that renew certificates keep the newest behind one.
struct TransitFile {
    /// The most bytes of a file with a chain or a key.
    static let sizeLimit = 256 << 10

    let bytes: [UInt8]
    /// The permissions as they are written, such as `600`.
    let mode: String
    /// Whether anybody but its owner may read or change it.
    let isOpenToOthers: Bool

    init(_ path: String) throws(TransitFileError) {
        let place = URL(filePath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: place) else {
            throw .unreadable(path: path, problem: "no such file")
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            throw .unreadable(path: path, problem: "not a regular file")
        }
        guard let permissions = (attributes[.posixPermissions] as? NSNumber)?.intValue,
            let handle = FileHandle(forReadingAtPath: place)
        else { throw .unreadable(path: path, problem: "not yours to read") }
        defer { try? handle.close() }
        guard let bytes = try? handle.read(upToCount: Self.sizeLimit + 1) else {
            throw .unreadable(path: path, problem: "empty or unreadable")
        }
        guard bytes.count <= Self.sizeLimit else {
            throw .unreadable(path: path, problem: "larger than \(Self.sizeLimit) bytes")
        }
        self.mode = String(permissions & 0o777, radix: 8)
        self.isOpenToOthers = permissions & 0o077 != 0
        self.bytes = [UInt8](bytes)
    }
}
