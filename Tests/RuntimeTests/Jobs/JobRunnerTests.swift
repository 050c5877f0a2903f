import CallCore
import Commerce
import Controls
import LiveCartsTesting
import Logging
import Runtime
import Sound
import Synchronization
import Telnyx
import Testing
import Transport
import Vault
import Voice

/// How the queue is worked off.
struct JobRunnerTests {
    private struct Mute: Recogniser, Synthesiser {
        func transcribe(
            _ utterance: Utterance, urgency: Urgency, within patience: Duration
        ) async throws(SpeechEngineError) -> Transcript { Transcript(text: "", confidence: 0) }

        func speak(
            _ text: String, as voice: VoiceID, urgency: Urgency, within patience: Duration
        ) async throws(SpeechEngineError) -> AudioClip { throw .stopped }
    }

    private func services(_ stage: JobStage, seats: Int = 8) throws -> CallServices {
        let apiKey = try #require(TelnyxAPIKey("KEY_of_the_tests"))
        let pcmu = try AudioFormat(.pcmu, .narrowband)
        return CallServices(
            vault: stage.vault,
            telnyx: TelnyxClient(
                account: TelnyxClient.Account(apiKey: apiKey),
                transport: HTTPTransport { call in
                    throw TransportError(.stopped, host: call.host, requestMayHaveArrived: false)
                }, clock: stage.clock),
            line: CarrierLine(connectionID: "1", messagingProfileID: "2", from: nil, webhookURL: { "" }),
            streams: StreamTerms(address: { "" }, hearing: pcmu, speaking: pcmu, targetLegs: .own),
            recogniser: Mute(), synthesiser: Mute(), voice: .rms, wall: stage.wall, clock: stage.clock,
            story: .untold, seats: Seats(limit: seats), logger: JobStage.quiet)
    }

    private func runner(_ services: CallServices) throws -> JobRunner {
        let catalogue = Catalogue(vault: services.vault, wall: services.wall)
        let terms = TermsBook(rulebook: try RulesInForce.rulebook(at: nil))
        let port = BoundAddress()
        port.bound(1)
        return JobRunner(
            launcher: CallLauncher(services: services, catalogue: catalogue, terms: terms),
            texts: TextSender(services: services, catalogue: catalogue, terms: terms), services: services, port: port)
    }

    private func enqueue(_ purpose: JobPurpose, _ stage: JobStage) async throws -> JobID {
        try await stage.vault.enqueue(
            NewJob(
                key: "j", merchant: JobStage.merchant, person: stage.person, cart: "cart_1", purpose: purpose,
                due: stage.now, expires: stage.now + .seconds(365 * 86_400)), at: stage.now)
    }

    /// Lets a runner look at the queue again and again, an hour apart, until `isOver` or it has looked often enough.
    private func run(_ runner: JobRunner, _ stage: JobStage, until isOver: () async throws -> Bool) async throws {
        let running = Task { try await runner.run() }
        // What was taken is worked on beside the loop, so the number of looks that it needs is not known.
        for _ in 0..<3000 {
            await stage.clock.sleepers(atLeast: 1)
            if try await isOver() { break }
            try await Task.sleep(for: .milliseconds(2))
            stage.pass(.seconds(3600))
            stage.clock.turn(by: .seconds(1))
        }
        running.cancel()
        stage.clock.turn(by: .seconds(1))
        try await running.value
    }

    /// A merchant without a script: the job is tried as often as it may be and has then failed, where it is found. Texts are worked on
    /// while there is room for no call.
    @Test(arguments: [(JobPurpose.callCart, 8), (.confirmStop, 0)])
    func aJobThatFailsForeverEnds(purpose: JobPurpose, seats: Int) async throws {
        let stage = try await JobStage()
        let id = try await enqueue(purpose, stage)
        try await run(runner(services(stage, seats: seats)), stage) {
            try await stage.vault.job(id, at: stage.now)?.state == .failed
        }
        let failed = try await stage.vault.jobs(in: .failed, limit: 9, at: stage.now)
        #expect(failed.map(\.id) == [id])
        #expect(failed.map(\.failures) == [Job.failureLimit])
        #expect(failed.map(\.attempts) == [Job.failureLimit])
        try await stage.vault.close()
    }

    /// DIA-2: without a free seat a due call is not even taken, so that it keeps its place and no gate is asked about it; a seat that is given
    /// back serves it.
    @Test(.controls("DIA-2")) func aCallWaitsForASeat() async throws {
        let stage = try await JobStage()
        let services = try services(stage, seats: 1)
        services.seats.adopt("call_live")
        let id = try await enqueue(.callCart, stage)
        let before = try #require(try await stage.vault.job(id, at: stage.now))
        let looks = Mutex(0)
        try await run(runner(services), stage) {
            let look = looks.withLock { looks in
                looks += 1
                return looks
            }
            if look == 20 {
                #expect(try await stage.vault.job(id, at: stage.now) == before)
                #expect(services.seats.waiting == 1)
                #expect(try stage.count("decisions") == 0)
                #expect(try stage.count("contact_attempts") == 0)
                services.seats.release("call_live")
            }
            return try await stage.vault.job(id, at: stage.now)?.attempts ?? 0 > 0
        }
        #expect(looks.withLock { $0 } > 20)
        #expect(services.seats.taken == 0)
        try await stage.vault.close()
    }

    /// While a stop of theirs is not stored, nobody is contacted: the job waits, and that is no failure of it.
    @Test func nobodyIsContactedWhileTheirStopWaits() async throws {
        let stage = try await JobStage()
        let services = try services(stage)
        try stage.refuseStops()
        try stage.vault.spool(stage.stop("a"))
        let id = try await enqueue(.callCart, stage)
        try await run(runner(services), stage) {
            try await stage.vault.job(id, at: stage.now)?.attempts ?? 0 > 2
        }
        let job = try #require(try await stage.vault.job(id, at: stage.now))
        #expect(job.attempts > 2)
        #expect(job.failures == 0)
        #expect(
            try await stage.vault.decisions(about: stage.person, of: JobStage.merchant, limit: 9, at: stage.now).isEmpty
        )
        try await stage.vault.close()
    }

    /// Under a clock that was set back nobody is contacted, and no job is even taken; once it is right again, they are.
    @Test(arguments: [JobPurpose.callCart, .confirmStop])
    func nothingIsTakenUnderAClockSetBack(purpose: JobPurpose) async throws {
        let stage = try await JobStage()
        let services = try services(stage)
        #expect(services.clockGuard.isRight())
        stage.pass(.seconds(-86_400))
        let id = try await enqueue(purpose, stage)
        let looks = Mutex(0)
        try await run(runner(services), stage) {
            looks.withLock { $0 += 1 }
            // Twenty looks, an hour apart, are less than the day by which it was set back.
            if looks.withLock({ $0 }) == 20 {
                #expect(try await stage.vault.job(id, at: stage.now)?.attempts == 0)
                #expect(!services.clockGuard.isRight())
            }
            return try await stage.vault.job(id, at: stage.now)?.attempts ?? 0 > 0
        }
        #expect(services.clockGuard.isRight())
        #expect(looks.withLock { $0 } > 20)
        try await stage.vault.close()
    }

    /// A runner that is told to end begins nothing, though much is due.
    @Test func nothingIsTakenWhileDraining() async throws {
        let stage = try await JobStage()
        let services = try services(stage)
        let id = try await enqueue(.callCart, stage)
        services.readiness.beginDraining()
        let looks = Mutex(0)
        try await run(runner(services), stage) {
            looks.withLock { looks in
                looks += 1
                return looks > 10
            }
        }
        #expect(try await stage.vault.job(id, at: stage.now)?.attempts == 0)
        try await stage.vault.close()
    }

    /// A lease that is not renewed must outlast the longest call with everything before it.
    @Test func theLeaseOutlastsAnyCall() {
        let limits = CallLimits.house
        let preparation: Duration = .seconds(120)
        #expect(JobRunner.Configuration().lease > limits.ring.duration + limits.longest.duration + preparation)
    }
}
