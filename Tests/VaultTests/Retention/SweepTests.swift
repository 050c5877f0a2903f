import Commerce
import Compliance
import Foundation
import Operations
import Testing
import Vault

struct SweepTests {
    private func day(_ count: Int64, _ offset: Duration = .seconds(1)) -> WallTime {
        Sample.start + .seconds(count * 86_400) + offset
    }

    private func words(_ vault: SQLiteVault, at now: WallTime) async throws -> Int {
        try await vault.openContent(of: Sample.call, for: try Sample.reason(), at: now).count
    }

    /// Thirty days: the sound, its file and its key go, and the words stay. Ninety: they go too, and their key.
    @Test func soundAndWordsDieOnTheirOwnDates() async throws {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        #expect(try await opened.vault.sweep(at: day(30, .seconds(-1))).destroyedRows == 0)
        #expect(try RecordedCall.tapeFiles(opened).count == 1)

        let first = try await opened.vault.sweep(at: day(30))
        #expect(first.isComplete && first.destroyedRows == 1 && first.destroyedKeys == 1 && first.removedFiles == 1)
        #expect(try RecordedCall.tapeFiles(opened).isEmpty)
        #expect(try await RecordedCall.keys(opened, "content", .recordingAudio) == 0)
        #expect(try await RecordedCall.keys(opened, "content", .transcript) == 1)
        #expect(try await words(opened.vault, at: day(30)) == 1)

        #expect(try await opened.vault.sweep(at: day(90)).isComplete)
        #expect(try await RecordedCall.count(opened, "contents") == 0)
        #expect(try await RecordedCall.keys(opened, "content", .transcript) == 0)
    }

    /// A merchant who keeps sound longer than words loses the words first.
    @Test func wordsMayEndBeforeTheSound() async throws {
        let opened = try OpenedVault()
        let chosen = try RetentionSchedule([
            .init(.recordingAudio, keep: .days(180)), .init(.transcript, keep: .days(5)),
        ])
        try await opened.vault.setRetention(chosen, of: Sample.merchant, at: Sample.start)
        try await RecordedCall.store(in: opened.vault)
        _ = try await opened.vault.sweep(at: day(5))
        #expect(try await RecordedCall.keys(opened, "content", .transcript) == 0)
        let tape = try await opened.vault.readTape(of: Sample.call, for: try Sample.reason(), at: day(5))
        #expect(tape.entries == [[1]])
    }

    /// A profile and a cart that are gone take their person's key with them; the person may come again, under a new one.
    @Test func aPersonsKeyGoesWithTheLastRow() async throws {
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        #expect(try await RecordedCall.keys(opened, "person", .cartSnapshot) == 1)
        _ = try await opened.vault.sweep(at: day(90))
        #expect(try await RecordedCall.keys(opened, "person", .cartSnapshot) == 0)
        #expect(try await RecordedCall.keys(opened, "person", .consentEvidence) == 1)
        let again = try await opened.vault.upsertPerson(try Sample.profile(), of: Sample.merchant, at: day(91))
        #expect(again == person)
        let profile = try await opened.vault.open(again, of: Sample.merchant, for: try Sample.reason(), at: day(91))
        #expect(profile.firstName == "Wilhelmina")
    }

    /// Every destruction has its receipt, by class and with the span of its limits; a receipt changed afterwards shows.
    @Test func receiptsTellWhatWasDestroyed() async throws {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        let outcome = try await opened.vault.sweep(at: day(90))
        let receipts = try await opened.vault.destructionReceipts(of: nil, limit: 99, at: day(90))
        let rows = receipts.filter { $0.what != "keys" }
        #expect(rows.reduce(0) { $0 + $1.count } == outcome.destroyedRows)
        #expect(rows.map(\.what).sorted() == ["carts", "contents", "people", "tapes"])
        #expect(receipts.allSatisfy { $0.job == outcome.job && $0.merchant == Sample.merchant && $0.at == day(90) })
        let words = try #require(rows.first { $0.retentionClass == .transcript })
        #expect(words.from == day(90, .zero) && words.to == day(90, .zero) && words.count == 1)
        #expect(receipts.filter { $0.what == "keys" }.reduce(0) { $0 + $1.count } == outcome.destroyedKeys)
        #expect(receipts.firstBroken == nil && receipts.count > 4)
        #expect(try await opened.vault.sweep(at: day(90)).destroyedRows == 0)
        #expect(try await opened.vault.destructionReceipts(of: nil, limit: 99, at: day(90)) == receipts)

        let file = try DatabaseFile(opened)
        try await file.execute("UPDATE destruction_receipts SET count = 9 WHERE number = 2")
        let changed = try await opened.vault.destructionReceipts(of: nil, limit: 99, at: day(90))
        #expect(changed.firstBroken == 2)
    }

    /// A file that no row names goes; a row whose file is gone is told.
    @Test func orphansAreFound() async throws {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        let own = try #require(try RecordedCall.tapeFiles(opened).first)
        let orphan = own.deletingLastPathComponent().appending(path: "left.tape")
        for (file, age) in [(orphan, Duration.seconds(3600)), (own, .seconds(3600))] {
            if file == orphan { try Data([1]).write(to: file) }
            let date = Date(timeIntervalSince1970: Double((day(1) - age).millisecondsSince1970) / 1000)
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
        }
        let outcome = try await opened.vault.sweep(at: day(1))
        #expect(outcome.removedFiles == 1 && outcome.missingTapes.isEmpty)
        #expect(try RecordedCall.tapeFiles(opened).map(\.lastPathComponent) == [own.lastPathComponent])
        try FileManager.default.removeItem(at: own)
        #expect(try await opened.vault.sweep(at: day(1)).missingTapes == [Sample.call.call])
    }

    /// More than one transaction's worth goes in several, and all of it goes.
    @Test func manyRowsGoInPortions() async throws {
        let opened = try OpenedVault()
        for number in 0..<(RetentionPlan.batchLimit + 5) {
            _ = try await opened.vault.accept(VaultConformance.delivery("e\(number)"))
        }
        let outcome = try await opened.vault.sweep(at: day(30))
        #expect(outcome.destroyedRows == RetentionPlan.batchLimit + 5 && outcome.isComplete)
        let receipts = try await opened.vault.destructionReceipts(of: nil, limit: 9, at: day(30))
        #expect(receipts.map(\.count) == [5, RetentionPlan.batchLimit])
    }

    /// A clock that was set back destroys nothing.
    @Test func aClockSetBackIsRefused() async throws {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        _ = try await opened.vault.sweep(at: day(30))
        await #expect(throws: SweepRefusal.clockIsBehind(lastSweep: day(30), now: day(29))) {
            _ = try await opened.vault.sweep(at: day(29))
        }
    }
}
