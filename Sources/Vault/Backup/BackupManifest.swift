import Commerce
import Crypto
import Foundation

/// `manifest.json` of a data back-up: what it holds, and by what it is known.
package struct BackupManifest: Codable, Equatable, Sendable {
    /// One file.
    package struct File: Codable, Equatable, Sendable {
        /// Its path inside the back-up.
        package let name: String
        package let bytes: Int
        /// In lower-case hex.
        package let sha256: String
    }

    static let name = "manifest.json"
    static let format = "livecarts-backup-1"
    /// The most bytes of a manifest that are read.
    static let byteLimit = 256 << 20
    private static let pieceCount = 1 << 20

    package let format: String
    /// The vault's name; the keys that open it bear the same.
    package let vault: String
    /// ISO 8601, UTC.
    package let madeAt: String
    /// The newest entry of the audit chain; null when it was not known.
    package let newestAudit: String?
    package let files: [File]

    private enum CodingKeys: String, CodingKey {
        case format
        case vault
        case madeAt = "made_at"
        case newestAudit = "newest_audit"
        case files
    }

    init(vault: String, madeAt now: WallTime, newestAudit: String?, files: [File]) {
        self.format = Self.format
        self.vault = vault
        self.madeAt = Date(timeIntervalSince1970: Double(now.millisecondsSince1970 / 1_000)).formatted(.iso8601)
        self.newestAudit = newestAudit
        self.files = files
    }

    /// Reads the manifest of a back-up.
    static func read(in folder: URL) throws(BackupError) -> BackupManifest {
        let path = folder.appending(path: name).path
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int ?? 0
        guard size <= byteLimit, let bytes = FileManager.default.contents(atPath: path),
            let manifest = try? JSONDecoder().decode(BackupManifest.self, from: bytes), manifest.format == format
        else { throw .notABackup(path: folder.path) }
        return manifest
    }

    /// Refuses a file that is not as it was written, or is not one of a back-up's.
    func check(in folder: URL) throws(BackupError) {
        for file in files {
            guard Self.isOurs(file.name), let found = Self.describe(file.name, in: folder), found == file else {
                throw .altered(file: folder.appending(path: file.name).path)
            }
        }
    }

    /// A file as a manifest tells it; nil when it cannot be read.
    static func describe(_ name: String, in folder: URL) -> File? {
        guard let handle = FileHandle(forReadingAtPath: folder.appending(path: name).path) else { return nil }
        defer { try? handle.close() }
        var (hash, count) = (SHA256(), 0)
        do {
            while let piece = try handle.read(upToCount: pieceCount), !piece.isEmpty {
                hash.update(data: piece)
                count += piece.count
            }
        } catch {
            return nil
        }
        return File(name: name, bytes: count, sha256: hash.finalize().map(SQLiteVault.hexDigits).joined())
    }

    /// A manifest can be forged together with its hashes: no name in it leads out of the folder.
    private static func isOurs(_ name: String) -> Bool {
        typealias Name = SQLiteVault.FileName
        if [Name.data, Name.stops, Name.erasures].contains(name) { return true }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0] == Name.tapes && !parts[1].isEmpty && !parts[1].hasPrefix(".")
    }
}
