import CallCore
import Commerce
import Compliance
import Runtime
import Testing
import Vault

/// What is asked for in this process holds in the vault and in the call, before it is answered.
struct RightsDeskTests {
    private static func queue(_ stage: BarStage) async throws -> JobID {
        try await stage.services.vault.enqueue(
            NewJob(
                key: "again", merchant: JobStage.merchant, person: stage.person, cart: "cart_1", purpose: .callCart,
                due: stage.now, expires: stage.now + .seconds(3_600)), at: stage.now)
    }

    /// The call is told before the erasure is answered, the queued call is cancelled, and nothing opens.
    @Test func anErasureReachesTheCallAtOnce() async throws {
        let stage = try await BarStage()
        let job = try await Self.queue(stage)
        let receipt = try await stage.desk.erase(
            stage.person, of: JobStage.merchant, under: .order(try BarStage.reason()), at: stage.now)
        #expect(receipt.liveCalls == [stage.recovery.key])
        #expect(await stage.told() == [.toldToEnd(ToldToEnd(reason: .suppressed))])
        #expect(!stage.wouldKeepWords())
        #expect(try await stage.services.vault.job(job, at: stage.now)?.state == .cancelled)
        await #expect(throws: RightsError.erased(stage.person)) {
            try await stage.desk.export(
                stage.person, of: JobStage.merchant, under: .order(try BarStage.reason()), terms: .shipped,
                at: stage.now)
        }
        try await stage.close()
    }

    /// A refused erasure leaves the call alone.
    @Test func whatIsRefusedEndsNoCall() async throws {
        let stage = try await BarStage()
        let opened = try await stage.desk.open(
            NewRightsCase(
                merchant: JobStage.merchant, person: stage.person, kind: .erasure, law: .gdpr, key: "k",
                receivedAt: stage.now))
        await #expect(throws: RightsError.notCleared(opened.record.id, standing: .received)) {
            try await stage.desk.erase(
                stage.person, of: JobStage.merchant, under: .request(opened.record.id), at: stage.now)
        }
        #expect(stage.wouldKeepWords())
        try await stage.close()
    }

    /// What takes effect by being asked for does so in the call too.
    @Test(arguments: [
        (RightsRequestKind.withdrawal, EndReason.suppressed), (.objection, .suppressed), (.optOut, .suppressed),
        (.restriction, .operator),
    ])
    func aRequestThatHoldsAtOnceEndsTheCall(_ kind: RightsRequestKind, _ reason: EndReason) async throws {
        let stage = try await BarStage()
        let opened = try await stage.desk.open(
            NewRightsCase(
                merchant: JobStage.merchant, person: stage.person, kind: kind, law: .gdpr, key: "k",
                receivedAt: stage.now))
        #expect(opened.effect?.liveCalls == [stage.recovery.key])
        #expect(await stage.told() == [.toldToEnd(ToldToEnd(reason: reason))])
        try await stage.close()
    }

    /// A correction reaches the work that waits, and ends nothing.
    @Test func aCorrectionReachesQueuedWork() async throws {
        let stage = try await BarStage()
        let job = try await Self.queue(stage)
        let receipt = try await stage.desk.correct(
            PersonCorrection(firstName: .set("Wilhelmina")), of: stage.person, merchant: JobStage.merchant,
            under: .order(try BarStage.reason()), at: stage.now)
        #expect(receipt.reachedJobs == [job])
        #expect(receipt.changed == [.firstName])
        let profile = try await stage.services.vault.open(
            stage.person, of: JobStage.merchant, for: try BarStage.reason(), at: stage.now)
        #expect(profile.firstName == "Wilhelmina")
        try await stage.close()
    }
}
