package import Commerce
import Crypto
import Foundation
import GRDB
import Glibc

/// The vault on SQLite: `livecarts.db`, `keys.db`, `stops.spool` and the folder `tapes` in a data folder.
package final class SQLiteVault: Sendable {
    /// The names in the data folder.
    package enum FileName {
        package static let data = "livecarts.db"
        package static let keys = "keys.db"
        package static let tapes = "tapes"
        package static let stops = "stops.spool"
        package static let erasures = "erasures.log"
    }

    let database: any DatabaseWriter
    let writer: GroupCommit
    let keys: KeyDatabase
    let tapeFolder: URL
    let stopSpool: StopSpoolFile
    /// The process, by the name that its chains of the audit bear.
    package let node: NodeID
    let refusals = RefusalTallies()
    let voiceRecords = VoiceRecordCache()

    /// Opens the vault in a folder, or makes it there; what the log of erasures beside it tells is done before it opens.
    ///
    /// - Parameters:
    ///   - node: the name of this process; a random one unless it has one already.
    ///   - renewal: reads the root key anew, for a vault that stays open while another process rotates it.
    ///   - now: the time that the audit gives for what had to be done again at opening.
    /// - Throws: ``VaultError`` when a file is damaged, belongs to another program, does not belong to the other file, or was made under
    ///   another root key.
    package convenience init(
        folder path: String, rootKey: RootKey, node: NodeID = SQLiteVault.randomNode(),
        renewal: RootRenewal? = nil, at now: WallTime = SQLiteVault.systemTime()
    ) throws {
        let folder = URL(filePath: path, directoryHint: .isDirectory)
        let tapes = folder.appending(path: FileName.tapes, directoryHint: .isDirectory)
        do {
            for made in [folder, tapes] {
                try FileManager.default.createDirectory(
                    at: made, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
        } catch {
            throw VaultError.unreadableDatabase(file: path, problem: .notWritable("the folder cannot be made"))
        }
        guard access(folder.path, W_OK | X_OK) == 0 else {
            throw VaultError.unreadableDatabase(file: path, problem: .notWritable("the folder cannot be written"))
        }
        try self.init(
            data: folder.appending(path: FileName.data).path, keys: folder.appending(path: FileName.keys).path,
            stops: folder.appending(path: FileName.stops).path, tapes: tapes, rootKey: rootKey, node: node,
            renewal: renewal, erasures: ErasureLog(path: folder.appending(path: FileName.erasures).path), at: now)
    }

    /// A vault in memory, for tests and dry runs; only its tapes and its spool of stops are files, in the folder named.
    package convenience init(
        inMemoryWithTapesIn tapes: String, rootKey: RootKey, node: NodeID = SQLiteVault.randomNode()
    ) throws {
        let folder = URL(filePath: tapes, directoryHint: .isDirectory)
        try self.init(
            data: nil, keys: nil, stops: folder.appending(path: FileName.stops).path, tapes: folder, rootKey: rootKey,
            node: node)
    }

    private init(
        data: String?, keys keysPath: String?, stops: String, tapes: URL, rootKey: RootKey, node: NodeID,
        renewal: RootRenewal? = nil, erasures: ErasureLog? = nil, at now: WallTime = SQLiteVault.systemTime()
    ) throws {
        let database = try OpenedDatabase.data(path: data)
        let named = try VaultError.translating {
            try database.read { db in try String.fetchOne(db, sql: "SELECT vault FROM identity") }
        }
        let keys = try KeyDatabase(
            path: keysPath, root: rootKey, renewal: renewal, erasures: erasures, mayCreate: named == nil)
        if let named {
            guard named == keys.vaultID else { throw VaultError.filesDoNotMatch(data: named, keys: keys.vaultID) }
        } else if try keys.hasKeys() {
            // An empty database beside keys in use is not a new vault but a lost one: with it went everybody's stops.
            throw VaultError.filesDoNotMatch(data: "missing or empty", keys: keys.vaultID)
        } else {
            try VaultError.translating {
                try database.write { db in
                    try db.execute(
                        sql: "INSERT INTO identity (only, vault) VALUES (1, ?)", arguments: [keys.vaultID])
                }
            }
        }
        self.database = database
        self.writer = GroupCommit(writer: database)
        self.keys = keys
        self.node = node
        self.tapeFolder = tapes
        self.stopSpool = StopSpoolFile(path: stops, key: keys.spoolKey)
        try VaultError.translating {
            try applyErasures(at: now)
            try completeDestructions(at: now)
        }
    }

    /// The time of the machine, for who opens a vault and keeps no clock.
    package static func systemTime() -> WallTime {
        WallTime(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1000))
    }

    /// A name for a process that has none yet.
    package static func randomNode() -> NodeID { NodeID("node_" + randomName()) }

    /// How many transactions the writer has committed.
    package var commitCount: Int { writer.commitCount }

    func read<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
        do {
            do {
                return try await database.read(body)
            } catch VaultError.keyDestroyed {
                // A row sealed anew and its old key destroyed since this read began: a second look sees the row as it is now.
                return try await database.read(body)
            }
        } catch {
            throw VaultError.translated(error)
        }
    }
}

extension SQLiteVault: Vault {
    package func close() async throws {
        await writer.close()
        // Read-only connections cannot do it when they happen to close last. A log that stays is taken up at the next start.
        _ = try? await database.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
        try VaultError.translating { try database.close() }
        try VaultError.translating { try keys.close() }
    }
}
