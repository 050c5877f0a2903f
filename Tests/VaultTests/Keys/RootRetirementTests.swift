import Commerce
import Foundation
import GRDB
import Testing
import Vault

/// A root key that was rotated away is destroyed so that its back-ups stay shut, and never the one that is needed.
struct RootRetirementTests {
    private func rootFile(_ byte: UInt8, _ opened: OpenedVault) throws -> String {
        let file = opened.folder.file("root-\(byte).key")
        try Data(Data(repeating: byte, count: RootKey.byteCount).base64EncodedString().utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        return file.path
    }

    @Test func theKeyInForceIsLeftAlone() async throws {
        let opened = try OpenedVault()
        let path = try rootFile(7, opened)
        await #expect(throws: KeyProblem.rootInForce(path: path)) {
            try await opened.vault.retireRoot(at: path, by: .somebody, at: Sample.start)
        }
        #expect(FileManager.default.fileExists(atPath: path))
        try await opened.vault.close()
    }

    /// It may be another vault's.
    @Test func aKeyThatWasNeverInForceIsLeftAlone() async throws {
        let opened = try OpenedVault()
        let path = try rootFile(3, opened)
        let before = try Data(contentsOf: URL(filePath: path))
        await #expect(throws: KeyProblem.unknownRoot(path: path)) {
            try await opened.vault.retireRoot(at: path, by: .somebody, at: Sample.start)
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        await #expect(throws: RootKeyFileError.missing(path: "/nowhere/root.key")) {
            try await opened.vault.retireRoot(at: "/nowhere/root.key", by: .somebody, at: Sample.start)
        }
        try await opened.vault.close()
    }

    /// The file is overwritten before its name goes: another name of it holds no key either.
    @Test func aRetiredKeyIsOverwrittenAndToldOf() async throws {
        let opened = try OpenedVault()
        let path = try rootFile(7, opened)
        let twin = opened.folder.file("twin.key").path
        try FileManager.default.linkItem(atPath: path, toPath: twin)
        try await opened.vault.rotateRoot(to: .sample(9), at: Sample.start)
        let actor = try #require(AuditActor("officer"))
        let name = try await opened.vault.retireRoot(at: path, by: actor, at: Sample.start)
        #expect(!FileManager.default.fileExists(atPath: path))
        let left = try #require(FileManager.default.contents(atPath: twin))
        #expect(!left.starts(with: Data(repeating: 7, count: 32).base64EncodedData()))
        let entry = try #require(try await AuditFile(opened.vault).rows.last?.header)
        #expect(entry.act == .keyDestruction && entry.subject == AuditSubject(.key, name.text) && entry.actor == actor)
        try await opened.vault.close()
    }

    /// In force again, a former root could never be counted as gone.
    @Test func aFormerRootNeverComesBack() async throws {
        let opened = try OpenedVault()
        try await opened.vault.rotateRoot(to: .sample(9), at: Sample.start)
        let error = await #expect(throws: KeyProblem.self) {
            try await opened.vault.rotateRoot(to: .sample(7), at: Sample.start)
        }
        guard case .formerRoot = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        try await opened.vault.close()
    }

    /// Whichever step the process died after, the same command again ends it.
    @Test(arguments: ["written down", "overwritten", "gone"])
    func anInterruptedRetirementIsEnded(after step: String) async throws {
        let opened = try OpenedVault()
        let path = try rootFile(7, opened)
        try await opened.vault.rotateRoot(to: .sample(9), at: Sample.start)
        let file = try DatabaseQueue(path: opened.dataPath + "/keys.db")
        try await file.write { db in
            try db.execute(
                sql: "UPDATE root_keys SET retiring = ? WHERE replaced_at IS NOT NULL", arguments: [path])
        }
        switch step {
        case "overwritten": try Data(repeating: 0xA5, count: 44).write(to: URL(filePath: path))
        case "gone": try FileManager.default.removeItem(atPath: path)
        default: break
        }
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: step == "gone" ? opened.dataPath + "/keys.db" : path)
        try await opened.vault.retireRoot(at: path, by: .somebody, at: Sample.start)
        #expect(!FileManager.default.fileExists(atPath: path))
        let retired = try await file.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM root_keys WHERE retired_at IS NOT NULL")
        }
        #expect(retired == 1)
        try file.close()
        try await opened.vault.close()
    }

    /// Every level leaves an entry that says which, and by whom.
    @Test func everyRotationIsInTheAudit() async throws {
        let opened = try OpenedVault()
        _ = try await Sample.arrive(opened.vault)
        let actor = try #require(AuditActor("officer"))
        let vault = opened.vault
        try await vault.rotateRoot(to: .sample(9), in: nil, by: actor, at: Sample.start)
        try await vault.rotateWrap(of: Sample.merchant, by: actor, at: Sample.start)
        try await vault.rotateData(of: Sample.merchant, by: actor, at: Sample.start)
        try await vault.rotateIndex(of: Sample.merchant, by: actor, at: Sample.start)
        let entries = try await AuditFile(vault).rows.map(\.header).filter { $0.act == .keyRotation }
        #expect(entries.map(\.subject.name) == ["root", "wrap", "data", "index"])
        #expect(entries.allSatisfy { $0.actor == actor && $0.subject.kind == .key })
        try await vault.close()
    }
}
