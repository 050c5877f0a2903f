import Foundation
import GRDB
import Testing
import Vault

/// What happens when a vault's files are not what they should be.
struct OpeningTests {
    private func written() async throws -> OpenedVault {
        let opened = try OpenedVault()
        _ = try await Sample.arrive(opened.vault)
        try await opened.vault.close()
        return opened
    }

    /// A wrong root key is recognised at once, before anything is opened with it.
    @Test func aWrongRootKeyIsRecognisedAtOpen() async throws {
        let opened = try await written()
        let file = opened.dataPath + "/keys.db"
        #expect(throws: VaultError.wrongRootKey(file: file)) {
            _ = try SQLiteVault(folder: opened.dataPath, rootKey: try .sample(8))
        }
        _ = try opened.reopened()
    }

    @Test(arguments: [SQLiteVault.FileName.data, SQLiteVault.FileName.keys])
    func aFileThatIsNoDatabaseIsNamed(name: String) async throws {
        let opened = try await written()
        let file = URL(filePath: opened.dataPath).appending(path: name)
        try Data(repeating: 0x5A, count: 8192).write(to: file)
        let error = #expect(throws: VaultError.self) { _ = try opened.reopened() }
        guard case .unreadableDatabase(file.path, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: [SQLiteVault.FileName.data, SQLiteVault.FileName.keys])
    func anotherProgramsDatabaseIsLeftAlone(name: String) async throws {
        let opened = try await written()
        let file = URL(filePath: opened.dataPath).appending(path: name)
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
        let foreign = try DatabaseQueue(path: file.path)
        try await foreign.write { db in try db.execute(sql: "CREATE TABLE recipes (title TEXT)") }
        try foreign.close()
        #expect(throws: VaultError.foreignDatabase(file: file.path)) { _ = try opened.reopened() }
    }

    /// A later version's file is not written by an earlier one.
    @Test func aLaterVersionsDatabaseIsLeftAlone() async throws {
        let opened = try await written()
        let file = opened.dataPath + "/livecarts.db"
        let later = try DatabaseQueue(path: file)
        try await later.write { db in try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')") }
        try later.close()
        #expect(throws: VaultError.foreignDatabase(file: file)) { _ = try opened.reopened() }
    }

    /// Data without its keys is never given new ones.
    @Test func dataWithoutItsKeysIsRefused() async throws {
        let opened = try await written()
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: opened.dataPath + "/keys.db" + suffix)
        }
        #expect(throws: VaultError.filesDoNotMatch(data: "present", keys: "missing")) { _ = try opened.reopened() }
        #expect(!FileManager.default.fileExists(atPath: opened.dataPath + "/keys.db"))
    }

    @Test func keysOfAnotherVaultAreRefused() async throws {
        let opened = try await written()
        let other = try await written()
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: opened.dataPath + "/keys.db" + suffix)
        }
        try FileManager.default.copyItem(atPath: other.dataPath + "/keys.db", toPath: opened.dataPath + "/keys.db")
        let error = #expect(throws: VaultError.self) { _ = try opened.reopened() }
        guard case .filesDoNotMatch = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
