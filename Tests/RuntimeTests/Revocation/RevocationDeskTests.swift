import CallCore
import Commerce
import Compliance
import Controls
import Runtime
import Testing
import Vault

/// The order of a stop, and what is done when the store refuses it.
struct RevocationDeskTests {
    private static func stop(_ stage: BarStage, call: CallID? = nil) -> NewSuppression {
        NewSuppression(
            merchant: JobStage.merchant, subject: .person(stage.person), reason: .webForm, key: "s", call: call,
            at: stage.now)
    }

    /// REV-6: a call that goes on with somebody who stopped elsewhere is told to end, and keeps no more words.
    @Test(.controls("REV-6")) func theLiveCallEnds() async throws {
        let stage = try await BarStage()
        #expect(try await stage.services.revocation.stop(Self.stop(stage)).isNew)
        #expect(await stage.told() == [.toldToEnd(ToldToEnd(reason: .suppressed))])
        #expect(!stage.wouldKeepWords())
        try await stage.close()
    }

    /// The call in which it was said confirms it first.
    @Test(.controls("REV-6")) func theCallsOwnStopIsLeftToIt() async throws {
        let stage = try await BarStage()
        _ = try await stage.services.revocation.stop(Self.stop(stage, call: stage.recovery.key.call))
        #expect(stage.wouldKeepWords())
        try await stage.close()
    }

    /// REV-5: the store refuses: nobody is told that it is done, it is on disk in the spool, the call ends all the same, and it is
    /// stored as soon as the store takes it again.
    @Test(.controls("REV-5")) func aStopThatCannotBeStoredIsNeverSaidToBe() async throws {
        let stage = try await BarStage()
        try stage.recovery.stage.refuseStops()
        await #expect(throws: VaultError.self) { try await stage.services.revocation.stop(Self.stop(stage)) }
        #expect(try stage.services.vault.spooledStops().stops == [Self.stop(stage)])
        #expect(stage.services.stops.isWaiting(for: stage.person, of: JobStage.merchant))
        #expect(await stage.told() == [.toldToEnd(ToldToEnd(reason: .suppressed))])
        try stage.recovery.stage.takeStops()
        await stage.services.stops.takeUp()
        #expect(try await stage.services.vault.isSuppressed(stage.person, of: JobStage.merchant, at: stage.now))
        #expect(!stage.services.stops.isWaiting(for: stage.person, of: JobStage.merchant))
        try await stage.close()
    }

    /// Said twice is stored once.
    @Test func theSameStopTwiceIsOne() async throws {
        let stage = try await BarStage()
        let first = try await stage.services.revocation.stop(Self.stop(stage))
        let second = try await stage.services.revocation.stop(Self.stop(stage))
        #expect(first.id == second.id && !second.isNew)
        #expect(
            try await stage.services.vault.consentEvents(
                of: stage.person, merchant: JobStage.merchant, at: stage.now
            ).filter { $0.kind == .revoked(.webForm) }.count == 1)
        try await stage.close()
    }
}
