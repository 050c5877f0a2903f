import Commerce
import Compliance
import Testing
import Vault

struct ScheduleStampingTests {
    private static func schedule(_ settings: (RetentionClass, RetentionPeriod)...) throws -> RetentionSchedule {
        try RetentionSchedule(settings.map { RetentionSchedule.Setting($0.0, keep: $0.1) })
    }

    private func areWordsRead(_ vault: SQLiteVault, after days: Int64, _ offset: Duration = .zero) async throws -> Bool
    {
        let moment = Sample.start + .seconds(days * 86_400) + offset
        return try await ExpiryCheck.found {
            try await !vault.openContent(of: Sample.call, for: try Sample.reason(), at: moment).isEmpty
        }
    }

    /// What is written after a choice ends by it, to the second, and what others keep does not.
    @Test func aChosenPeriodIsStampedAtTheWrite() async throws {
        let opened = try OpenedVault()
        let chosen = try Self.schedule((.transcript, .days(7)))
        try await opened.vault.setRetention(chosen, of: Sample.merchant, at: Sample.start)
        try await opened.vault.setRetention(try Self.schedule((.transcript, .days(1))), of: "mrc_2", at: Sample.start)
        #expect(try await opened.vault.retention(of: Sample.merchant) == chosen)
        try await RecordedCall.store(in: opened.vault)
        #expect(try await areWordsRead(opened.vault, after: 7, .seconds(-1)))
        #expect(try await !areWordsRead(opened.vault, after: 7, .seconds(1)))
    }

    /// A shorter period reaches what is stored, of every class that may be kept for days only.
    @Test func shorteningTakesEffectAtOnce() async throws {
        for check in ExpiryCheck.all
        where check.retentionClass.isSelectable && check.retentionClass.minimum == nil && check.table != "inbox" {
            let opened = try OpenedVault()
            try await check.write(opened.vault)
            let moment = Sample.start + .seconds(5 * 86_400)
            #expect(try await check.isRead(opened.vault, moment), "\(check)")
            let changed = try await opened.vault.setRetention(
                try Self.schedule((check.retentionClass, .days(4))), of: Sample.merchant, at: moment)
            #expect(changed > 0, "\(check)")
            #expect(try await !check.isRead(opened.vault, moment), "\(check)")
        }
    }

    /// A longer period lengthens what still lives and brings nothing back.
    @Test func lengtheningNeverRevives() async throws {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        let day = Sample.start + .seconds(86_400)
        try await opened.vault.setRetention(try Self.schedule((.transcript, .days(2))), of: Sample.merchant, at: day)
        try await opened.vault.setRetention(try Self.schedule((.transcript, .days(3))), of: Sample.merchant, at: day)
        #expect(try await areWordsRead(opened.vault, after: 3, .seconds(-1)))
        let late = Sample.start + .seconds(3 * 86_400)
        let changed = try await opened.vault.setRetention(
            try Self.schedule((.transcript, .days(365))), of: Sample.merchant, at: late)
        #expect(changed == 0)
        #expect(try await !areWordsRead(opened.vault, after: 3))
    }

    /// Who keeps no recordings has none: no row, no file, and the call goes on.
    @Test func noDaysOfSoundMeansNoTape() async throws {
        let opened = try OpenedVault()
        try await opened.vault.setRetention(
            try Self.schedule((.recordingAudio, .days(0))), of: Sample.merchant, at: Sample.start)
        try await RecordedCall.store(in: opened.vault)
        #expect(try RecordedCall.tapeFiles(opened).isEmpty)
        await #expect(throws: VaultError.noTape(Sample.call.call)) {
            _ = try await opened.vault.readTape(of: Sample.call, for: try Sample.reason(), at: Sample.start)
        }
        #expect(try await areWordsRead(opened.vault, after: 1))
    }
}
