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
        guard case .unreadableDatabase(file.path, .damaged) = error else {
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
        #expect(throws: VaultError.foreignDatabase(file: file.path, origin: .otherProgram)) {
            _ = try opened.reopened()
        }
    }

    /// A later version's file is not written by an earlier one.
    @Test func aLaterVersionsDatabaseIsLeftAlone() async throws {
        let opened = try await written()
        let file = opened.dataPath + "/livecarts.db"
        let later = try DatabaseQueue(path: file)
        try await later.write { db in try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')") }
        try later.close()
        #expect(throws: VaultError.foreignDatabase(file: file, origin: .laterVersion)) { _ = try opened.reopened() }
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

    /// A file cut short is damaged, wherever it was cut; nothing is made anew in its place.
    @Test(
        arguments: [SQLiteVault.FileName.data, SQLiteVault.FileName.keys],
        [100, 4096, 6000, 12_288])
    func aTruncatedDatabaseIsToldToBeDamaged(name: String, length: Int) async throws {
        let opened = try await written()
        let file = URL(filePath: opened.dataPath).appending(path: name)
        let whole = try Data(contentsOf: file)
        try #require(length < whole.count)
        try whole.prefix(length).write(to: file)
        let error = #expect(throws: VaultError.self) { _ = try opened.reopened() }
        guard case .unreadableDatabase(file.path, .damaged) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error.map { "\($0)".contains("restore it from its back-up") } == true)
    }

    /// An empty file, or none, beside keys in use is a loss and not a beginning: everybody's stops were in it.
    @Test(arguments: [true, false])
    func lostDataIsNotBegunAnew(isEmptyFileLeft: Bool) async throws {
        let opened = try await written()
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: opened.dataPath + "/livecarts.db" + suffix)
        }
        if isEmptyFileLeft { try Data().write(to: URL(filePath: opened.dataPath + "/livecarts.db")) }
        let error = #expect(throws: VaultError.self) { _ = try opened.reopened() }
        guard case .filesDoNotMatch("missing or empty", _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    /// A file where the folder should be, and a folder in which nobody may make anything.
    @Test(arguments: ["file/data", "file", "/proc/self/fdinfo"])
    func aFolderThatCannotBeUsedIsNamed(path: String) throws {
        let folder = try TemporaryFolder()
        try Data().write(to: folder.file("file"))
        let data = path.hasPrefix("/") ? path : folder.file(path).path
        let error = #expect(throws: VaultError.self) { _ = try SQLiteVault(folder: data, rootKey: try .sample(7)) }
        guard case .unreadableDatabase(data, .notWritable) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error.map { "\($0)".contains(data) && "\($0)".contains("LIVECARTS_DATA") } == true)
    }

    /// Each says what happened, to what, and what to do.
    @Test(
        arguments: [
            (VaultError.unreadableDatabase(file: "/d/x.db", problem: .damaged("SQLite 11")), "restore it"),
            (.unreadableDatabase(file: "/d/x.db", problem: .notWritable("SQLite 8")), "let this user write"),
            (.unreadableDatabase(file: "/d/x.db", problem: .noSpace), "make room"),
            (.unreadableDatabase(file: "/d/x.db", problem: .inUse), "end that one"),
            (.foreignDatabase(file: "/d/x.db", origin: .otherProgram), "name another data folder"),
            (.foreignDatabase(file: "/d/x.db", origin: .laterVersion), "later version"),
            (.wrongRootKey(file: "/d/x.db"), "start with the root key file"),
        ])
    func everyOpeningErrorSaysWhatToDo(error: VaultError, remedy: String) {
        #expect("\(error)".contains("/d/x.db") && "\(error)".contains(remedy))
    }
}
