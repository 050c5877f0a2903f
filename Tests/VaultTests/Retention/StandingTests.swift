import Commerce
import Compliance
import Foundation
import Operations
import Testing

@testable import Vault

struct StandingTests {
    private func standing(
        _ kept: RetentionClass, in vault: SQLiteVault, of merchant: MerchantID = Sample.merchant, at now: WallTime
    ) async throws -> RetentionStanding {
        let all = try await vault.retentionStandings(of: merchant, at: now)
        #expect(all.map(\.retentionClass) == RetentionClass.allCases)
        return try #require(all.first { $0.retentionClass == kept })
    }

    /// The period in force and who chose it, what is kept, what is late, and when the oldest ends.
    @Test func aClassIsToldAsItStands() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        try await RecordedCall.store(in: vault)
        let before = try await standing(.transcript, in: vault, at: Sample.start)
        #expect(before.keep == .days(90) && !before.isChosen && before.rows == 1 && before.lateRows == 0)
        #expect(before.nextEnd == Sample.start.days(90))
        try await vault.setRetention(
            try RetentionSchedule([.init(.transcript, keep: .days(7))]), of: Sample.merchant, at: Sample.start)
        let chosen = try await standing(.transcript, in: vault, at: Sample.start)
        #expect(chosen.keep == .days(7) && chosen.isChosen && chosen.nextEnd == Sample.start.days(7))
        let late = try await standing(.transcript, in: vault, at: Sample.start.days(7))
        #expect(late.rows == 0 && late.lateRows == 1 && late.nextEnd == nil)
        #expect(try await standing(.transcript, in: vault, of: "mrc_2", at: Sample.start).rows == 0)
    }

    /// What arrived before anyone could say whose it is stands under no merchant's name, and stops and the audit are counted too.
    @Test func nothingThatIsKeptIsLeftOut() async throws {
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        _ = try await opened.vault.accept(VaultConformance.delivery("e1"))
        _ = try await opened.vault.suppress(
            NewSuppression(
                merchant: Sample.merchant, subject: .person(person), reason: .key, key: "k", at: Sample.start))
        #expect(try await standing(.rawWebhook, in: opened.vault, of: "", at: Sample.start).rows == 1)
        let stops = try await standing(.suppression, in: opened.vault, at: Sample.start)
        #expect(stops.rows == 1 && stops.nextEnd == nil)
        #expect(try await standing(.auditLog, in: opened.vault, at: Sample.start).rows > 3)
    }

    /// A class that has a table has things in it; of every other it is said why it has none.
    @Test(arguments: RetentionClass.allCases)
    func aClassWithoutATableSaysWhy(_ kept: RetentionClass) {
        #expect(SQLiteVault.tables(of: kept).isEmpty == (kept.reasonNotStored != nil))
    }

    /// The forecast is what the sweep then does, and destroys nothing itself.
    @Test func aForecastIsWhatASweepDoes() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        try await RecordedCall.store(in: vault)
        let now = Sample.start.days(90)
        let stray = URL(filePath: opened.dataPath).appending(path: "tapes/stray.tape")
        try Data([1]).write(to: stray)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_795_201_800)], ofItemAtPath: stray.path)
        let forecast = try await vault.sweepForecast(at: now)
        #expect(try await vault.sweepForecast(at: now) == forecast)
        #expect(forecast.orphans == ["stray.tape"])
        // The recording's limit was sixty days ago.
        #expect(forecast.overdue == .seconds(60 * 86_400))
        let outcome = try await vault.sweep(at: now)
        #expect(forecast.expired.reduce(0) { $0 + $1.count } == outcome.destroyedRows)
        // The stray file, and the recording's own that was thirty days old.
        #expect(outcome.removedFiles == 2)
        #expect(!FileManager.default.fileExists(atPath: stray.path))
        #expect(try await vault.sweepForecast(at: now).isEmpty)
    }

    /// A published file puts its schedule in force with it, and what is stored has its end by it at once.
    @Test func aMerchantsScheduleIsPublishedWithIt() async throws {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        let schedule = try RetentionSchedule([.init(.transcript, keep: .days(3))])
        for _ in 0..<2 {
            try await opened.vault.publishMerchant([1], of: Sample.merchant, keeping: schedule, at: Sample.start)
        }
        #expect(try await opened.vault.retention(of: Sample.merchant) == schedule)
        #expect(
            try await standing(.transcript, in: opened.vault, at: Sample.start).nextEnd == Sample.start.days(3))
        let changes = try await opened.vault.auditRows(
            of: Sample.merchant, act: .change, since: nil, limit: 9, at: Sample.start)
        #expect(
            try await AuditBodies.details(of: changes, in: opened.vault).map(\.what) == ["retention: transcript P3D"])
        try await opened.vault.publishMerchant([2], of: Sample.merchant, at: Sample.start)
        #expect(try await opened.vault.retention(of: Sample.merchant) == schedule)
    }

    /// Every receipt has its entry in the audit, with the class and the count sealed in it.
    @Test func everyReceiptStandsInTheAudit() async throws {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        let now = Sample.start.days(90)
        _ = try await opened.vault.sweep(at: now)
        let receipts = try await opened.vault.destructionReceipts(of: nil, limit: 99, at: now)
        let rows = try await opened.vault.auditRows(of: nil, act: .retentionSweep, since: nil, limit: 99, at: now)
        #expect(rows.map(\.header.subject.name) == receipts.map { "\($0.number)" })
        let details = try await AuditBodies.details(of: rows, in: opened.vault)
        #expect(details.map(\.count) == receipts.map(\.count))
        #expect(details.map(\.retentionClass) == receipts.map(\.retentionClass.rawValue))
    }
}
