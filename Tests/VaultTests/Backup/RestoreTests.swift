import CallCore
import Commerce
import Compliance
import Controls
import Foundation
import Testing
import Vault

/// A back-up comes back whole or not at all, and nobody who was erased comes back with it.
struct RestoreTests {
    /// A vault with a call whose words and sound are kept, and its back-ups.
    private struct Backed {
        let opened: OpenedVault
        let person: PersonID
        let places: TemporaryFolder

        var data: String { places.file("data").path }
        var keys: String { places.file("keys").path }
        var target: String { places.file("restored").path }
        var erasures: String { opened.dataPath + "/erasures.log" }

        func restore(erasures: String? = nil, keys: String? = nil, root: UInt8 = 7) async throws -> IntegrityReport {
            try await VaultRestore.restore(
                VaultRestore.Places(data: data, keys: keys ?? self.keys, erasures: erasures, target: target),
                rootKey: try .sample(root), at: Sample.start)
        }

        func restored(root: UInt8 = 7) throws -> SQLiteVault {
            try SQLiteVault(folder: target, rootKey: try .sample(root), at: Sample.start)
        }
    }

    private static let words = [ContentItem(ref: .first, text: "far too expensive")]

    private func backed() async throws -> Backed {
        let opened = try OpenedVault()
        let person = try await VaultConformance.inCall(opened.vault)
        try await opened.vault.storeContentKey(
            ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
        try await opened.vault.storeContent(Self.words, of: Sample.call, at: Sample.start)
        let tape = try await opened.vault.openTape(of: Sample.call, at: Sample.start)
        try await tape.append(Array("sound".utf8), at: .zero)
        try await tape.finish()
        let backed = Backed(opened: opened, person: person, places: try TemporaryFolder())
        try await opened.vault.backupKeys(to: backed.keys, at: Sample.start)
        try await opened.vault.backupData(to: backed.data, newestAudit: "2026-11-20/9", at: Sample.start)
        return backed
    }

    private func words(_ vault: SQLiteVault) async throws -> [ContentItem] {
        try await vault.openContent(of: Sample.call, for: try Sample.reason(), at: Sample.start)
    }

    /// Rows, words, sound and stops that waited are all there; the keys were in a file of their own, for its owner alone.
    @Test(.controls("GD-12")) func aBackUpComesBackWhole() async throws {
        let backed = try await backed()
        let mode = try FileManager.default.attributesOfItem(atPath: backed.keys)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(!FileManager.default.fileExists(atPath: backed.data + "/keys.db"))
        let report = try await backed.restore()
        #expect(report.isSound && report.openedTapes == 1 && report.openedValues > 0)
        let vault = try backed.restored()
        #expect(try await words(vault) == Self.words)
        let tape = try await vault.readTape(of: Sample.call, for: try Sample.reason(), at: Sample.start)
        #expect(tape.entries == [Array("sound".utf8)] && tape.shortfalls.isEmpty)
        try await vault.close()
        await #expect(throws: BackupError.exists(path: backed.target)) { _ = try await backed.restore() }
    }

    /// Neither back-up is written where a thief of the one would find the other.
    @Test func aBackUpInsideTheDataFolderIsRefused() async throws {
        let opened = try OpenedVault()
        for path in [opened.dataPath + "/keys.bak", opened.dataPath + "/tapes/keys.bak"] {
            await #expect(throws: BackupError.insideDataFolder(path: path)) {
                try await opened.vault.backupKeys(to: path, at: Sample.start)
            }
            await #expect(throws: BackupError.insideDataFolder(path: path)) {
                try await opened.vault.backupData(to: path, at: Sample.start)
            }
        }
        try await opened.vault.close()
    }

    /// Back-ups from before an erasure, restored with the newest log of erasures: nothing opens, and nothing of it lies there.
    @Test(.controls("GD-6")) func whoWasErasedSinceDoesNotComeBack() async throws {
        let backed = try await backed()
        try await backed.opened.vault.destroyContentKey(of: Sample.call, at: Sample.start)
        let report = try await backed.restore(erasures: backed.erasures)
        #expect(report.unopenableValues == 0 && report.openedTapes == 0)
        let vault = try backed.restored()
        await #expect(throws: VaultError.keyDestroyed(RetainedRow(table: "contents", row: "call_1"))) {
            _ = try await words(vault)
        }
        try await vault.close()
        let tapes = try FileManager.default.contentsOfDirectory(atPath: backed.target + "/tapes")
        #expect(tapes == [])
    }

    /// Without the restore command: old databases laid by hand beside the newest log are erased again before they open.
    @Test func oldDatabasesBesideTheNewestLogAreErasedAtOpening() async throws {
        let backed = try await backed()
        try await backed.opened.vault.destroyContentKey(of: Sample.call, at: Sample.start)
        try await backed.opened.vault.close()
        for name in ["livecarts.db", "keys.db"] {
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: backed.opened.dataPath + "/" + name + suffix)
            }
        }
        try FileManager.default.copyItem(
            atPath: backed.data + "/livecarts.db", toPath: backed.opened.dataPath + "/livecarts.db")
        try FileManager.default.copyItem(atPath: backed.keys, toPath: backed.opened.dataPath + "/keys.db")
        let vault = try backed.opened.reopened()
        await #expect(throws: VaultError.keyDestroyed(RetainedRow(table: "contents", row: "call_1"))) {
            _ = try await words(vault)
        }
        try await vault.close()
    }

    /// Databases that have erased more than their log tells are not opened.
    @Test func aLostLogOfErasuresIsRefused() async throws {
        let backed = try await backed()
        try await backed.opened.vault.destroyContentKey(of: Sample.call, at: Sample.start)
        try await backed.opened.vault.close()
        try FileManager.default.removeItem(atPath: backed.erasures)
        #expect(throws: VaultError.erasuresMissing(file: backed.erasures)) { _ = try backed.opened.reopened() }
    }

    /// A log from before the back-up would bring back whoever was erased between the two.
    @Test func anOlderLogOfErasuresIsRefused() async throws {
        let backed = try await backed()
        try await backed.opened.vault.destroyContentKey(of: Sample.call, at: Sample.start)
        let later = backed.places.file("later").path
        try await backed.opened.vault.backupData(to: later, at: Sample.start)
        let older = backed.places.file("older.log").path
        try Data().write(to: URL(filePath: older))
        await #expect(throws: BackupError.olderErasures(path: older)) {
            _ = try await VaultRestore.restore(
                VaultRestore.Places(data: later, keys: backed.keys, erasures: older, target: backed.target),
                rootKey: try .sample(7), at: Sample.start)
        }
        #expect(!FileManager.default.fileExists(atPath: backed.target))
        #expect(!FileManager.default.fileExists(atPath: backed.target + ".restoring"))
    }

    /// The log tells what was erased and when, and never whom.
    @Test func theLogOfErasuresNamesNobody() async throws {
        let backed = try await backed()
        try await backed.opened.vault.destroyContentKey(of: Sample.call, at: Sample.start)
        let log = try String(contentsOfFile: backed.erasures, encoding: .utf8)
        // Words and sound have a key each.
        #expect(log.split(separator: "\n").count == 2 && log.hasSuffix("\n"))
        for word in [Sample.call.call.text, backed.person.text, "Wilhelmina"] { #expect(!log.contains(word)) }
        try await backed.opened.vault.destroyContentKey(of: Sample.call, at: Sample.start)
        #expect(try String(contentsOfFile: backed.erasures, encoding: .utf8) == log)
        try await backed.opened.vault.close()
    }

    /// Any file that changed since is named before anything is restored.
    @Test(.controls("GD-12"), arguments: ["livecarts.db", "tapes"])
    func anAlteredBackUpIsRefused(name: String) async throws {
        let backed = try await backed()
        var path = backed.data + "/" + name
        if name == "tapes" { path += "/" + (try #require(FileManager.default.contentsOfDirectory(atPath: path).first)) }
        try FileScan.flip(bitOf: 40, in: path)
        await #expect(throws: BackupError.altered(file: path)) { _ = try await backed.restore() }
        #expect(!FileManager.default.fileExists(atPath: backed.target))
    }

    /// A key back-up opens under its own root key alone, also when that was rotated away since.
    @Test func oldKeysDoNotOpenUnderTheNewRoot() async throws {
        let backed = try await backed()
        try await backed.opened.vault.rotateRoot(to: .sample(9), at: Sample.start)
        for root: UInt8 in [9, 8] {
            let error = await #expect(throws: VaultError.self) { _ = try await backed.restore(root: root) }
            guard case .wrongRootKey = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
        let newer = backed.places.file("newer.keys").path
        try await backed.opened.vault.backupKeys(to: newer, at: Sample.start)
        _ = try await backed.restore(keys: newer, root: 9)
        let vault = try backed.restored(root: 9)
        #expect(try await words(vault) == Self.words)
        try await vault.close()
    }

    @Test func keysOfAnotherVaultAreRefused() async throws {
        let backed = try await backed()
        let other = try await self.backed()
        let error = await #expect(throws: BackupError.self) { _ = try await backed.restore(keys: other.keys) }
        guard case .keysOfAnotherVault = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    /// Keys from before somebody came open nothing of theirs: such a pair is refused, and not found out a year later.
    @Test(.controls("GD-12")) func keysOlderThanTheDataAreRefused() async throws {
        let backed = try await backed()
        _ = try await Sample.arrive(backed.opened.vault, phone: "+18135550143")
        let later = backed.places.file("later").path
        try await backed.opened.vault.backupData(to: later, at: Sample.start)
        let error = await #expect(throws: BackupError.self) {
            _ = try await VaultRestore.restore(
                VaultRestore.Places(data: later, keys: backed.keys, erasures: nil, target: backed.target),
                rootKey: try .sample(7), at: Sample.start)
        }
        guard case .damaged = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!FileManager.default.fileExists(atPath: backed.target))
    }

    /// A check names what does not open, and leaves it as it is.
    @Test(.controls("GD-12")) func aCheckFindsEveryKindOfDamage() async throws {
        let backed = try await backed()
        let vault = backed.opened.vault
        #expect(try await vault.check().isSound)
        let folder = backed.opened.dataPath + "/tapes"
        let tape = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        try FileScan.flip(bitOf: 40, in: folder + "/" + tape)
        try await FileScan.flip("words", of: "contents", in: backed.opened.dataPath + "/livecarts.db")
        try await FileScan.flip(
            "wrapped", of: "data_keys", where: "kind = 'person'", in: backed.opened.dataPath + "/keys.db")
        let report = try await vault.check()
        for part in ["contents.words", "keys.db: key", "tapes call_1/1"] {
            #expect(report.problems.contains { $0.hasPrefix(part) }, "\(part)")
        }
        try await vault.close()
    }
}
