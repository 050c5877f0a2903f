import Foundation
import Vault

/// A vault for one test, in a folder of its own.
struct OpenedVault: Sendable {
    let vault: SQLiteVault
    let folder: TemporaryFolder
    let rootKey: RootKey

    /// The data folder.
    var dataPath: String { folder.file("data").path }

    init(_ backend: VaultBackend = .onDisk) throws {
        folder = try TemporaryFolder()
        rootKey = try RootKey.sample(7)
        switch backend {
        case .onDisk: vault = try SQLiteVault(folder: folder.file("data").path, rootKey: rootKey)
        case .inMemory: vault = try SQLiteVault(inMemoryWithTapesIn: folder.path, rootKey: rootKey)
        }
    }

    /// The vault opened anew by another process, as far as a test can tell.
    func reopened() throws -> SQLiteVault { try SQLiteVault(folder: dataPath, rootKey: rootKey) }
}

/// Where a vault under test keeps its rows.
enum VaultBackend: String, CaseIterable, Sendable {
    case onDisk
    case inMemory
}

extension RootKey {
    struct NotAKey: Error {}

    /// A key of one byte value, so that a wrong one is as easily had.
    static func sample(_ byte: UInt8) throws -> RootKey {
        guard let key = RootKey(bytes: [UInt8](repeating: byte, count: byteCount)) else { throw NotAKey() }
        return key
    }
}
