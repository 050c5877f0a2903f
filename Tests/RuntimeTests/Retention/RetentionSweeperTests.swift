import CallCore
import Commerce
import Compliance
import LiveCartsTesting
import Logging
import Runtime
import Synchronization
import Testing
import Vault

/// The sweeps of a running server, on a clock that the test turns.
struct RetentionSweeperTests {
    /// What was logged, by level.
    private final class LogLines: LogHandler {
        let lines = Mutex<[(Logger.Level, String)]>([])
        var metadata: Logger.Metadata {
            get { [:] }
            set {}
        }
        var logLevel: Logger.Level {
            get { .info }
            set {}
        }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { nil }
            set {}
        }

        func log(event: LogEvent) {
            lines.withLock { $0.append((event.level, "\(event.message)")) }
        }
    }

    private func sweeper(_ stage: JobStage, _ logger: Logger = JobStage.quiet) -> RetentionSweeper {
        RetentionSweeper(vault: stage.vault, wall: stage.wall, clock: stage.clock, logger: logger)
    }

    /// Lets the sweeper run until it sleeps, and then does `work`.
    private func running(_ sweeper: RetentionSweeper, _ stage: JobStage, _ work: () async throws -> Void) async throws {
        let task = Task { try await sweeper.run() }
        await stage.clock.sleepers(atLeast: 1)
        try await work()
        task.cancel()
        stage.clock.turn(by: RetentionSweeper.interval)
        _ = await task.result
    }

    private func people(_ stage: JobStage) async throws -> Int {
        let standings = try await stage.vault.retentionStandings(of: JobStage.merchant, at: stage.now)
        return standings.filter { $0.retentionClass == .cartSnapshot }.reduce(0) { $0 + $1.rows + $1.lateRows }
    }

    /// It sweeps at its start and then every hour, and closes the days of the audit.
    @Test func itSweepsEveryHour() async throws {
        let stage = try await JobStage()
        try await stage.vault.audit(
            AuditEntry(merchant: "", act: .login, subject: AuditSubject(.vault, "v"), at: stage.now))
        try await running(sweeper(stage), stage) { () async throws in
            #expect(try await people(stage) == 1)
            stage.pass(.seconds(90 * 86_400 - 3600))
            stage.clock.turn(by: .seconds(3599))
            #expect(try await people(stage) == 1)
            stage.pass(.seconds(3600))
            stage.clock.turn(by: .seconds(1))
            await stage.clock.sleepers(atLeast: 1)
            #expect(try await people(stage) == 0)
        }
        let report = try await stage.vault.verifyAudit(against: nil, at: stage.now)
        #expect(report.closedDays > 0)
    }

    /// What lay past its limit for more than a day is told as a warning, with no word of whose it was.
    @Test func whatIsOverdueIsAWarning() async throws {
        let stage = try await JobStage()
        stage.pass(.seconds(92 * 86_400))
        let lines = LogLines()
        try await running(sweeper(stage, Logger(label: "tests") { _ in lines }), stage) {}
        let warnings = lines.lines.withLock { $0.filter { $0.0 == .warning }.map(\.1) }
        #expect(warnings.contains { $0.contains("past its limit") })
        let named = lines.lines.withLock { $0.contains { $0.1.contains(stage.person.text) } }
        #expect(!named)
    }

    /// A clock that went back destroys nothing; the next sweep tries again.
    @Test func aClockSetBackIsToldAndTheNextSweepGoesOn() async throws {
        let stage = try await JobStage()
        stage.pass(.seconds(92 * 86_400))
        _ = try await stage.vault.sweep(at: stage.now)
        _ = try await stage.vault.upsertPerson(
            PersonProfile(phone: try #require(E164(JobStage.number))), of: JobStage.merchant, at: JobStage.start)
        stage.pass(.seconds(-86_400))
        let lines = LogLines()
        try await running(sweeper(stage, Logger(label: "tests") { _ in lines }), stage) { () async throws in
            let errors = lines.lines.withLock { $0.filter { $0.0 == .error }.count }
            #expect(errors == 1)
            #expect(try await people(stage) == 1)
            stage.pass(.seconds(2 * 86_400))
            stage.clock.turn(by: RetentionSweeper.interval)
            await stage.clock.sleepers(atLeast: 1)
            #expect(try await people(stage) == 0)
        }
    }
}
