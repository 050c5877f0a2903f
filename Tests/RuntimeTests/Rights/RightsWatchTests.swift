import CallCore
import Commerce
import Compliance
import Controls
import LiveCartsTesting
import Runtime
import Testing
import Vault

/// A live call learns what another process wrote into the vault about its person.
struct RightsWatchTests {
    /// What a command can write, and what the call is told then.
    enum Act: CaseIterable, Sendable {
        case erase, restrict, withdraw, suppress, optOut

        var reason: EndReason {
            switch self {
            case .erase, .withdraw, .suppress, .optOut: .suppressed
            case .restrict: .operator
            }
        }
    }

    private static func write(_ act: Act, _ stage: BarStage) async throws {
        let (desk, person, reason) = (stage.command, stage.person, try BarStage.reason())
        let phone = try #require(E164(JobStage.number))
        switch act {
        case .erase:
            _ = try await desk.erase(person, of: JobStage.merchant, under: .order(reason), at: stage.now)
        case .restrict: _ = try await desk.restrict(person, of: JobStage.merchant, for: reason, at: stage.now)
        case .withdraw:
            _ = try await desk.withdraw(person, of: JobStage.merchant, key: "w", for: reason, at: stage.now)
        case .suppress: _ = try await desk.suppress(phone, of: JobStage.merchant, key: "s", for: reason, at: stage.now)
        case .optOut:
            _ = try await desk.open(
                NewRightsCase(
                    merchant: JobStage.merchant, person: person, phone: phone, kind: .optOut, law: .ccpa, key: "o",
                    receivedAt: stage.now))
        }
    }

    /// Written by a second process on the same folder: the call ends, once, and keeps nothing more.
    @Test(arguments: Act.allCases)
    func whatACommandWritesEndsTheCall(_ act: Act) async throws {
        let stage = try await BarStage()
        let watch = RightsWatch(services: stage.services)
        var known = await watch.look([])
        #expect(known.isEmpty)
        try await Self.write(act, stage)
        known = await watch.look(known)
        #expect(known.count == 1)
        let again = await watch.look(known)
        #expect(again == known)
        #expect(await stage.told() == [.toldToEnd(ToldToEnd(reason: act.reason))])
        #expect(!stage.wouldKeepWords())
        try await stage.close()
    }

    /// DIA-9: a switch ends the call too, and takes nothing back of what was agreed to be kept.
    @Test(.controls("DIA-9")) func aSwitchEndsTheCall() async throws {
        let stage = try await BarStage()
        let everything = ContactSwitch(merchant: nil, region: nil)
        try await stage.services.vault.turn(everything, on: true, for: BarStage.reason(), at: stage.now)
        let known = await RightsWatch(services: stage.services).look([])
        #expect(known.map(\.bar) == [.switchedOff])
        #expect(await stage.told() == [.toldToEnd(ToldToEnd(reason: .killSwitch))])
        #expect(stage.wouldKeepWords())
        try await stage.close()
    }

    /// As a service it looks by itself, every half second of its clock.
    @Test(.controls("DIA-9")) func theWatchLooksByItself() async throws {
        let stage = try await BarStage()
        #expect(RightsWatch.interval <= .seconds(1))
        let watching = Task { try await RightsWatch(services: stage.services).run() }
        try await Self.write(.suppress, stage)
        await stage.recovery.stage.clock.sleepers(atLeast: 1)
        stage.recovery.stage.clock.turn(by: RightsWatch.interval)
        #expect(await stage.told() == [.toldToEnd(ToldToEnd(reason: .suppressed))])
        watching.cancel()
        _ = try? await watching.value
        try await stage.close()
    }

    /// A stop that was said in the call is confirmed by the call itself: nobody cuts it short.
    @Test func aStopOfTheCallsOwnIsLeftToIt() async throws {
        let stage = try await BarStage()
        _ = try await stage.services.vault.suppress(
            NewSuppression(
                merchant: JobStage.merchant, subject: .person(stage.person), reason: .voicePhrase, key: "call_1/1.9.0",
                call: stage.recovery.key.call, at: stage.now))
        #expect(await RightsWatch(services: stage.services).look([]).isEmpty)
        #expect(stage.wouldKeepWords())
        try await stage.close()
    }
}
