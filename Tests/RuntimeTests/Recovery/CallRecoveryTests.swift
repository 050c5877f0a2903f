import CallCore
import Commerce
import Dialogue
import LiveCartsTesting
import Runtime
import Testing
import Vault

/// A process finds the calls of one that is gone.
struct CallRecoveryTests {
    private func adopt(_ stage: RecoveryStage, _ services: CallServices) async throws -> AdoptedCall {
        let adopted = await (try stage.recovery(services)).adoptAll()
        #expect(adopted.count == 1)
        return try #require(adopted.first)
    }

    /// The dial was never decided, so no phone rang: the call is closed, nothing is asked of the carrier, and the job may be done by another.
    @Test func aDialThatWasNeverDecidedIsClosed() async throws {
        let stage = try await RecoveryStage()
        try await stage.leave([])
        let services = try stage.services()
        let call = try await adopt(stage, services)
        #expect(call.wasNeverDialed)
        #expect(await (try stage.recovery(services)).goOn(with: call) == .failed)
        #expect(try await stage.outcome() == .failed)
        #expect(stage.carrier.asked.isEmpty)
        #expect(try await stage.names().suffix(4).contains("dial_failed"))
        #expect(services.directory.count == 0)
    }

    /// The reply to the dial is missing: the leg is found by its client state and adopted, and its webhooks reach the call.
    @Test func aLegIsFoundByItsClientState() async throws {
        let stage = try await RecoveryStage()
        try await stage.leave([.contactAllowed(ContactAllowed(decision: "dec_1", effect: stage.dial))])
        stage.carrier.clientState = ClientState(call: stage.key.call, effect: stage.dial).text
        let services = try stage.services()
        let call = try await adopt(stage, services)
        let recovery = try stage.recovery(services)
        async let outcome = recovery.goOn(with: call)
        try await stage.until("the leg is adopted") { services.directory.call(onLeg: "leg") != nil }
        services.directory.call(onLeg: "leg")?.post(.hungUp(HungUp(cause: .busy, by: .person)))
        #expect(await outcome == .busy)
        #expect(stage.carrier.asked == ["GET /connections/1/active_calls"])
        #expect(try await stage.names().filter { $0 == "dial" }.count == 1)
    }

    /// An answered call is streamed anew, once, to this process; then it goes on by what happens.
    @Test func anAnsweredCallIsStreamedAnew() async throws {
        let stage = try await RecoveryStage()
        try await stage.leave(stage.answered)
        stage.stage.pass(.seconds(2))
        let services = try stage.services()
        let call = try await adopt(stage, services)
        let recovery = try stage.recovery(services)
        async let outcome = recovery.goOn(with: call)
        try await stage.until("a stream is asked for") { stage.carrier.count("streaming_start") > 0 }
        services.directory.call(onLeg: "leg")?.post(.hungUp(HungUp(cause: .normal, by: .person)))
        #expect(await outcome == .abandoned)
        #expect(
            stage.carrier.asked == ["GET /calls/control", "POST /calls/control/actions/streaming_start"])
        #expect(services.takeOvers.figures == TakeOverCount.Figures(adopted: 1))
        let log = try CallLog(try await stage.stage.vault.log(of: stage.key, at: stage.stage.now))
        #expect(log.last?.incarnation == Incarnation(2))
        #expect(ReplayComparison(log, script: stage.script).isSame)
        // Call time went on with the wall.
        let resumed = try #require(log.records.first { $0.incarnation == Incarnation(2) })
        #expect(resumed.time >= CallTime(.seconds(2)))
    }

    /// The leg is gone: nobody is streamed to.
    @Test(arguments: [RecordedCarrier.Leg.ended, .unheardOf])
    func aDeadLegIsClosed(leg: RecordedCarrier.Leg) async throws {
        let stage = try await RecoveryStage()
        try await stage.leave(stage.answered)
        stage.carrier.leg = leg
        let services = try stage.services()
        let call = try await adopt(stage, services)
        #expect(await (try stage.recovery(services)).goOn(with: call) == .abandoned)
        #expect(stage.carrier.asked == ["GET /calls/control"])
    }

    /// A stop that was asked for and not confirmed is stored by the successor, under the same key.
    @Test func aStopIsStoredByTheSuccessor() async throws {
        let stage = try await RecoveryStage()
        try await stage.leave(stage.answered + [.keyPressed(KeyPressed(key: .nine))])
        let services = try stage.services()
        let call = try await adopt(stage, services)
        let recovery = try stage.recovery(services)
        async let outcome = recovery.goOn(with: call)
        try await stage.until("the stop is durable") { try await stage.stage.isSuppressed() }
        services.directory.call(onLeg: "leg")?.post(.hungUp(HungUp(cause: .normal, by: .person)))
        #expect(await outcome == .optedOut)
        #expect(try await stage.names().filter { $0 == "store_suppression" }.count == 1)
    }

    /// The script that the call was made with is not to be had: it is hung up, counted, and has an outcome.
    @Test func aCallWithoutItsScriptIsHungUp() async throws {
        let stage = try await RecoveryStage()
        let lost = try #require(ScriptVersion("cart-recovery@9c1f03aa27b4"))
        try await stage.leave(stage.answered, script: lost)
        let services = try stage.services()
        #expect(await (try stage.recovery(services)).adoptAll().isEmpty)
        #expect(try await stage.outcome() == .failed)
        #expect(stage.carrier.asked == ["POST /calls/control/actions/hangup"])
        #expect(services.takeOvers.figures == TakeOverCount.Figures(hopeless: 1))
    }

    /// Another node's call is left to it until its lease lapses.
    @Test func aLeaseIsRespectedUntilItLapses() async throws {
        let stage = try await RecoveryStage()
        try await stage.leave(stage.answered)
        let now = stage.stage.now
        #expect(
            try await stage.stage.vault.lease(
                stage.key, to: "node_a", until: now + .seconds(30), takingOver: false, at: now))
        let recovery = try stage.recovery(try stage.services())
        #expect(await recovery.adoptLapsed().isEmpty)
        stage.stage.pass(.seconds(30))
        #expect(await recovery.adoptLapsed().count == 1)
        // It is this node's now.
        #expect(await recovery.adoptLapsed().isEmpty)
    }

    /// A process that lets go of a call hangs nothing up and closes nothing; the next one goes on with it.
    @Test func aCallThatIsLeftGoesOnElsewhere() async throws {
        let stage = try await RecoveryStage()
        try await stage.leave(stage.answered)
        let first = try stage.services(node: "node_b")
        let call = try await adopt(stage, first)
        let recovery = try stage.recovery(first)
        async let outcome = recovery.goOn(with: call)
        try await stage.until("a stream is asked for") { stage.carrier.count("streaming_start") > 0 }
        first.directory.leaveAll()
        #expect(await outcome == nil)
        #expect(stage.carrier.count("hangup") == 0)
        #expect(try await stage.outcome() == nil)

        let second = try stage.services(node: "node_c")
        let again = try await adopt(stage, second)
        let successor = try stage.recovery(second)
        async let end = successor.goOn(with: again)
        try await stage.until("a stream is asked for") { stage.carrier.count("streaming_start") > 1 }
        second.directory.call(onLeg: "leg")?.post(.hungUp(HungUp(cause: .normal, by: .person)))
        #expect(await end == .abandoned)
        let log = try CallLog(try await stage.stage.vault.log(of: stage.key, at: stage.stage.now))
        #expect(log.last?.incarnation == Incarnation(3))
    }

    /// The carrier is asked and does not answer: after the inquiry's limit the person is spoken to without its word.
    @Test func aSilentCarrierHoldsNobodyUp() async throws {
        let stage = try await RecoveryStage()
        try await stage.leave(stage.answered)
        stage.carrier.leg = .kept
        let services = try stage.services()
        let call = try await adopt(stage, services)
        let recovery = try stage.recovery(services)
        async let outcome = recovery.goOn(with: call)
        try await stage.until("the carrier is asked") { stage.carrier.asked == ["GET /calls/control"] }
        await stage.stage.clock.sleepers(atLeast: 1)
        #expect(stage.carrier.count("streaming_start") == 0)
        stage.stage.clock.turn(by: .seconds(2))
        try await stage.until("a stream is asked for") { stage.carrier.count("streaming_start") == 1 }
        services.directory.call(onLeg: "leg")?.post(.hungUp(HungUp(cause: .normal, by: .person)))
        #expect(await outcome == .abandoned)
    }

    /// A log that cannot be read keeps nobody in a call for good: the leg is hung up, the call has failed and is counted, its job is never done
    /// again on doubt, and the person may have another call.
    @Test func aCallWithAnUnreadableLogIsClosed() async throws {
        let stage = try await RecoveryStage()
        try await stage.leave(stage.answered)
        try stage.stage.run("UPDATE call_records SET line = 'nothing' WHERE sequence = 3")
        let job = try await stage.stage.vault.enqueue(
            NewJob(
                key: "j", merchant: JobStage.merchant, person: stage.stage.person, cart: "cart_1", purpose: .callCart,
                due: stage.stage.now, expires: stage.stage.now + .seconds(86_400)), at: stage.stage.now)
        let services = try stage.services()
        #expect(await (try stage.recovery(services)).adoptAll().isEmpty)
        #expect(try await stage.outcome() == .failed)
        #expect(stage.carrier.asked == ["POST /calls/control/actions/hangup"])
        #expect(services.takeOvers.figures == TakeOverCount.Figures(hopeless: 1))
        #expect(try await stage.stage.vault.job(job, at: stage.stage.now)?.state == .unknown)
        #expect(try await stage.stage.vault.liveCalls(at: stage.stage.now).isEmpty)
        #expect(try stage.stage.count("audit_rows WHERE act = 'recovery'") == 1)
    }

    /// A bit that fell in one call's row costs the other calls nothing.
    @Test func aDamagedRowKeepsNoOtherCallFromGoingOn() async throws {
        let stage = try await RecoveryStage()
        try await stage.leave(stage.answered)
        try stage.stage.run(
            """
            INSERT INTO calls (call, merchant, person, cart, script, number, created_at, expires_at)
            SELECT 'call_damaged', merchant, person || '_2', cart, 'nothing', number, created_at - 1, expires_at FROM calls
            """)
        let services = try stage.services()
        #expect(try await stage.stage.vault.damagedCalls(at: stage.stage.now) == [CallID("call_damaged")])
        _ = try await adopt(stage, services)
        #expect(services.directory.call(stage.key.call) != nil)
    }
}
