import Foundation
import Testing
import Vault

struct RootKeyFileTests {
    private func path(_ folder: TemporaryFolder) -> String { folder.file("root.key").path }

    /// A fresh key is readable by its owner alone and opens; a second one does not overwrite it.
    @Test func aFreshKeyIsPrivateAndLeftAlone() throws {
        let folder = try TemporaryFolder()
        try RootKeyFile.create(at: path(folder))
        let before = try Data(contentsOf: folder.file("root.key"))
        let mode = try FileManager.default.attributesOfItem(atPath: path(folder))[.posixPermissions] as? Int
        #expect(mode == 0o600)
        _ = try RootKeyFile.read(at: path(folder), dataFolder: folder.file("data").path)
        #expect(throws: RootKeyFileError.exists(path: path(folder))) { try RootKeyFile.create(at: path(folder)) }
        #expect(try Data(contentsOf: folder.file("root.key")) == before)
    }

    @Test func aMissingKeyIsNamed() throws {
        let folder = try TemporaryFolder()
        #expect(throws: RootKeyFileError.missing(path: path(folder))) {
            try RootKeyFile.read(at: path(folder), dataFolder: folder.file("data").path)
        }
    }

    /// Any bit for the group or for others is one too many.
    @Test(arguments: [0o640, 0o604, 0o610, 0o660])
    func aKeyThatOthersCanReachIsRefused(mode: Int) throws {
        let folder = try TemporaryFolder()
        try RootKeyFile.create(at: path(folder))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(folder))
        #expect(throws: RootKeyFileError.openToOthers(path: path(folder), mode: String(mode, radix: 8))) {
            try RootKeyFile.read(at: path(folder), dataFolder: folder.file("data").path)
        }
    }

    @Test(arguments: ["", "not base64!", Data(count: 31).base64EncodedString(), Data(count: 33).base64EncodedString()])
    func whatIsNotThirtyTwoBytesIsRefused(text: String) throws {
        let folder = try TemporaryFolder()
        try Data(text.utf8).write(to: folder.file("root.key"))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path(folder))
        #expect(throws: RootKeyFileError.notAKey(path: path(folder))) {
            try RootKeyFile.read(at: path(folder), dataFolder: folder.file("data").path)
        }
    }

    /// Only a demonstration may keep its key beside its data, and a link from outside hides nothing.
    @Test func aKeyInsideTheDataFolderIsRefused() throws {
        let folder = try TemporaryFolder()
        try RootKeyFile.create(at: path(folder))
        #expect(throws: RootKeyFileError.insideDataFolder(path: path(folder))) {
            try RootKeyFile.read(at: path(folder), dataFolder: folder.path)
        }
        _ = try RootKeyFile.read(at: path(folder), dataFolder: folder.path, allowsDataFolder: true)
        let elsewhere = try TemporaryFolder()
        let link = elsewhere.file("link.key")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.file("root.key"))
        #expect(throws: RootKeyFileError.insideDataFolder(path: link.path)) {
            try RootKeyFile.read(at: link.path, dataFolder: folder.path)
        }
    }

    /// A folder is no key.
    @Test func whatIsNoFileIsRefused() throws {
        let folder = try TemporaryFolder()
        #expect(throws: RootKeyFileError.unreadable(path: folder.path, problem: "not a regular file")) {
            try RootKeyFile.read(at: folder.path, dataFolder: folder.file("data").path)
        }
    }

    @Test func aKeyThatCannotBeWrittenIsNamed() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("nowhere/root.key").path
        let error = #expect(throws: RootKeyFileError.self) { try RootKeyFile.create(at: path) }
        guard case .notWritable(path, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    /// Each says which file it is and what to do.
    @Test(
        arguments: [
            (RootKeyFileError.missing(path: "/k"), "livecarts keys init /k"),
            (.unreadable(path: "/k", problem: "p"), "that this user may read"),
            (.openToOthers(path: "/k", mode: "640"), "chmod 600 /k"),
            (.insideDataFolder(path: "/k"), "move it out"), (.notAKey(path: "/k"), "restore it"),
            (.exists(path: "/k"), "choose another path"), (.notWritable(path: "/k", problem: "p"), "may write"),
        ])
    func everyErrorSaysWhatToDo(error: RootKeyFileError, remedy: String) {
        #expect("\(error)".contains("/k") && "\(error)".contains(remedy))
    }
}
