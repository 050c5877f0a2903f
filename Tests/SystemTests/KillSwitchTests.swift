import CallCore
import Commerce
import Compliance
import Controls
import Lookalike
import Server
import Testing
import Vault

/// Contacts are stopped by another process while a phone rings, or somebody speaks.
@Suite struct KillSwitchTests {
    /// What is stopped: everything, the merchant's, or her state.
    enum Scope: CaseIterable, Sendable {
        case everything, merchant, state

        var contacts: ContactSwitch {
            switch self {
            case .everything: ContactSwitch(merchant: nil, region: nil)
            case .merchant: ContactSwitch(merchant: StageAccount.merchant, region: nil)
            case .state: ContactSwitch(merchant: nil, region: "US-FL")
            }
        }
    }

    /// As a command does it, on a vault opened a second time.
    private static func turn(_ scope: Scope, _ stage: CallStage) async throws {
        let vault = try Deployment.openVault(stage.configuration)
        let reason = try #require(AccessReason(actor: "tests", reason: "something is wrong"))
        try await vault.turn(scope.contacts, on: true, for: reason, at: stage.clock.now)
        try await vault.close()
    }

    /// DIA-9: the phone stops ringing, and no second one does.
    @Test(.controls("DIA-9"), arguments: Scope.allCases)
    func aRingingPhoneFallsSilent(scope: Scope) async throws {
        try await CallStage.run(Plot(pickUp: .noAnswer)) { stage in
            let job = try await stage.leaveCart()
            try await stage.until("the phone rings") { stage.legs().first != nil }
            try await Self.turn(scope, stage)
            let call = try await stage.endedCall()
            #expect(call.outcome == .failed)
            let leg = try #require(stage.legs().first)
            #expect(leg.answeredAt == nil && leg.endedAt != nil)
            #expect(stage.requests("hangup").count == 1)
            #expect(try await stage.settled(job) == .done)
            #expect(stage.legs().count == 1)
        }
    }

    /// DIA-9: she is told that there is trouble, nothing more is sold, and the call ends.
    @Test(.controls("DIA-9")) func aLiveCallEnds() async throws {
        let plot = Plot([
            .awaitStream, .wait(seconds: 0.2), .say("caller-hello"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes-this-is-she"), .wait(seconds: 120),
        ])
        try await CallStage.run(plot) { stage in
            try await stage.leaveCart()
            try await stage.until("the agent speaks") { stage.book.clauses.contains { $0.line == "permission" } }
            try await Self.turn(.merchant, stage)
            let call = try await stage.endedCall()
            #expect(call.outcome == .failed)
            #expect(stage.book.clauses.last?.line == "sorry.trouble")
            #expect(stage.textsWithLink().isEmpty)
        }
    }
}
