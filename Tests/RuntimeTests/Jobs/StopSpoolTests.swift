import Commerce
import LiveCartsTesting
import Runtime
import Testing
import Vault

/// A stop that the database refuses.
struct StopSpoolTests {
    /// It is on disk before the caller goes on, its person counts as stopped, and it is stored as soon as the database takes it.
    @Test func aRefusedStopIsOnDiskAtOnceAndStoredLater() async throws {
        let stage = try await JobStage()
        try stage.refuseStops()
        let spool = stage.spool()
        spool.keepTrying(stage.stop("a"))
        #expect(try stage.vault.spooledStops().stops == [stage.stop("a")])
        #expect(spool.isWaiting(for: stage.person, of: JobStage.merchant))
        #expect(!spool.isWaiting(for: "per_other", of: JobStage.merchant))
        await stage.clock.sleepers(atLeast: 1)
        stage.clock.turn(by: .seconds(2))
        await stage.clock.sleepers(atLeast: 1)
        #expect(try await !stage.isSuppressed())
        try stage.takeStops()
        try await turnUntilEmpty(spool, stage)
        #expect(try await stage.isSuppressed())
        #expect(try stage.vault.spooledStops().stops.isEmpty)
        try await stage.vault.close()
    }

    /// The process that wrote it died: the next one stores it before anything else.
    @Test func anEarlierProcessesStopIsTakenUpAtStart() async throws {
        let stage = try await JobStage()
        try stage.vault.spool(stage.stop("a"))
        let next = try stage.reopened()
        let spool = stage.spool(over: next)
        await spool.takeUp()
        #expect(try await stage.isSuppressed())
        #expect(spool.count == 0)
        #expect(try next.spooledStops().stops.isEmpty)
        try await next.close()
        try await stage.vault.close()
    }

    /// The database still refuses at the next start: the stop goes on waiting, on disk and in memory.
    @Test func aStopTakenUpIsKeptUntilItIsStored() async throws {
        let stage = try await JobStage()
        try stage.refuseStops()
        try stage.vault.spool(stage.stop("a"))
        let spool = stage.spool()
        await spool.takeUp()
        #expect(spool.isWaiting(for: stage.person, of: JobStage.merchant))
        #expect(try stage.vault.spooledStops().stops.count == 1)
        try stage.takeStops()
        try await turnUntilEmpty(spool, stage)
        #expect(try await stage.isSuppressed())
        try await stage.vault.close()
    }

    /// No disk takes it: it is held in memory and stored when the database takes stops again.
    @Test func aStopThatNoDiskTakesIsRetriedFromMemory() async throws {
        let stage = try await JobStage()
        try stage.refuseStops()
        try stage.refuseSpool()
        let spool = stage.spool()
        spool.keepTrying(stage.stop("a"))
        #expect(spool.count == 1)
        try stage.takeStops()
        try await turnUntilEmpty(spool, stage)
        #expect(try await stage.isSuppressed())
        try await stage.vault.close()
    }

    /// Turns the clock from attempt to attempt until nothing waits and the file is empty, or there have been too many.
    private func turnUntilEmpty(_ spool: StopSpool, _ stage: JobStage) async throws {
        for _ in 0..<10 {
            await stage.clock.sleepers(atLeast: 1)
            stage.clock.turn(by: .seconds(60))
            for _ in 0..<200 where spool.count > 0 { try await Task.sleep(for: .milliseconds(5)) }
            for _ in 0..<200 where spool.count == 0 {
                guard let reading = try? stage.vault.spooledStops() else { return }
                if reading.stops.isEmpty { return }
                try await Task.sleep(for: .milliseconds(5))
            }
        }
        Issue.record("\(spool.count) stops still wait")
    }
}
