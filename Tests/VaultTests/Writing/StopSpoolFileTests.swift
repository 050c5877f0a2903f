import Commerce
import Compliance
import Foundation
import PlantedWords
import Testing
import Vault

/// The file that holds what the database refused.
struct StopSpoolFileTests {
    private func file(_ opened: OpenedVault) -> URL { URL(filePath: opened.dataPath + "/stops.spool") }

    private func append(_ bytes: String, to file: URL) throws {
        let handle = try FileHandle(forWritingTo: file)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(bytes.utf8))
        try handle.close()
    }

    /// Another process, killed without warning right after the stop, has left it for this one.
    @Test func aSpooledStopSurvivesTheDeathOfTheProcess() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            try SQLiteVault(folder: path, rootKey: .sample(7)).spool(VaultConformance.stop("a"))
            kill(getpid(), SIGKILL)
        }
        let vault = try SQLiteVault(folder: path, rootKey: try .sample(7))
        #expect(try vault.spooledStops().stops == [VaultConformance.stop("a")])
        try await vault.close()
    }

    /// An entry that was broken off is told, costs no other, and the next one begins a line of its own.
    @Test func aTornTailCostsNothingElse() async throws {
        let opened = try OpenedVault()
        try opened.vault.spool(VaultConformance.stop("a"))
        try append("AbC", to: file(opened))
        let torn = try opened.vault.spooledStops()
        #expect(torn.stops.map(\.key) == ["a"])
        #expect(torn.isTailTorn && torn.unreadableCount == 0)
        try opened.vault.spool(VaultConformance.stop("b"))
        let reading = try opened.vault.spooledStops()
        #expect(reading.stops.map(\.key) == ["a", "b"])
        #expect(reading.unreadableCount == 1)
        try await opened.vault.close()
    }

    /// What cannot be opened may be a stop: it is counted, and the file stays.
    @Test func aDamagedEntryKeepsTheFile() async throws {
        let opened = try OpenedVault()
        for key in ["a", "b"] { try opened.vault.spool(VaultConformance.stop(key)) }
        var bytes = try Data(contentsOf: file(opened))
        bytes[12] ^= 1
        try bytes.write(to: file(opened))
        let reading = try opened.vault.spooledStops()
        #expect(reading.stops.map(\.key) == ["b"])
        #expect(reading.unreadableCount == 1)
        #expect(try !opened.vault.emptySpool(of: reading))
        #expect(try Data(contentsOf: file(opened)) == bytes)
        try await opened.vault.close()
    }

    @Test func twoProcessesLoseNothingOfEachOther() async throws {
        let opened = try OpenedVault()
        let beside = try opened.reopened()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (vault, name) in [(opened.vault, "a"), (beside, "b")] {
                group.addTask { for number in 0..<50 { try vault.spool(VaultConformance.stop("\(name)\(number)")) } }
            }
            try await group.waitForAll()
        }
        let reading = try beside.spooledStops()
        #expect(Set(reading.stops.map(\.key)).count == 100)
        #expect(reading.unreadableCount == 0 && !reading.isTailTorn)
        try await beside.close()
        try await opened.vault.close()
    }

    /// Neither number nor person nor key stands in clear, and nobody but the owner may read the file.
    @Test func nothingOfAStopIsReadInTheFile() async throws {
        let opened = try OpenedVault()
        let stop = NewSuppression(
            merchant: Sample.merchant, subject: .phone(try Sample.phone()), reason: .shop, key: "call-key-of-hers",
            at: Sample.start)
        try opened.vault.spool(stop)
        try opened.vault.spool(VaultConformance.stop("k", of: "per_of_hers"))
        let planted = PlantedWords(["+18135550142", "call-key-of-hers", "per_of_hers", Sample.merchant.text])
        #expect(planted.finds(in: [UInt8](try Data(contentsOf: file(opened))), place: "spool").isEmpty)
        let mode = try FileManager.default.attributesOfItem(atPath: file(opened).path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try await opened.vault.close()
    }

    /// A full spool says so and keeps what it has.
    @Test func theSpoolHasALimit() async throws {
        let opened = try OpenedVault()
        try opened.vault.spool(VaultConformance.stop("a"))
        try append(String(repeating: "A", count: 4 << 20), to: file(opened))
        let error = #expect(throws: VaultError.self) { try opened.vault.spool(VaultConformance.stop("b")) }
        guard case .tooLarge(_, 4 << 20) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        try await opened.vault.close()
    }

    /// A spool that belongs to other databases is not taken for empty.
    @Test func anotherVaultsSpoolIsUnreadable() async throws {
        let opened = try OpenedVault()
        let other = try OpenedVault()
        try opened.vault.spool(VaultConformance.stop("a"))
        try FileManager.default.copyItem(at: file(opened), to: file(other))
        #expect(try other.vault.spooledStops().unreadableCount == 1)
        try await opened.vault.close()
        try await other.vault.close()
    }
}
