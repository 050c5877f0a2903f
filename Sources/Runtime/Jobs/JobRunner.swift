import CallCore
import Commerce
import Compliance
import Logging
import ServiceLifecycle
import Vault

/// Takes due jobs and has them done: calls, each with a seat of its own, and texts.
package struct JobRunner: Service {
    /// Limits of the runner.
    package struct Configuration: Sendable {
        /// Texts at once. They have room of their own: the answer to a stop waits for no call.
        package var mostTexts = 16
        /// How often the queue is looked at.
        package var interval: Duration = .milliseconds(500)
        /// How long a taken job belongs to this process. It is not renewed, as it is longer than any call with all that goes before.
        package var lease: Duration = .seconds(15 * 60)
        /// How long live calls may go on after the process is told to end; what is left of them then is the next process's.
        package var longestDrain: Duration = .seconds(60)
        /// How long a job waits after its first, second, … failure; the last counts for all further ones (``Job/failureLimit``).
        package var retryWaits: [Duration] = [.seconds(60), .seconds(300), .seconds(900), .seconds(3600)]

        package init() {}
    }

    private let launcher: CallLauncher
    private let texts: TextSender
    private let services: CallServices
    private let recovery: CallRecovery
    private let adopted: [AdoptedCall]
    private let port: BoundAddress
    private let configuration: Configuration

    /// - Parameters:
    ///   - adopted: calls of an earlier process, gone on with before anything new is begun.
    ///   - port: nothing is begun before the carrier can reach this process.
    package init(
        launcher: CallLauncher, texts: TextSender, services: CallServices, adopted: [AdoptedCall] = [],
        port: BoundAddress, configuration: Configuration = .init()
    ) {
        self.recovery = CallRecovery(services: services, catalogue: launcher.catalogue, terms: launcher.terms)
        self.adopted = adopted
        self.launcher = launcher
        self.texts = texts
        self.services = services
        self.port = port
        self.configuration = configuration
    }

    package func run() async throws {
        guard await port.value() != nil else { return }
        // What an earlier process could not store comes before any contact.
        await services.stops.takeUp()
        let readiness = services.readiness
        // At once, not at the next look at the queue: what was taken just before must not be dialed.
        await withGracefulShutdownHandler {
            await work()
        } onGracefulShutdown: {
            readiness.beginDraining()
        }
    }

    private func work() async {
        let texts = TextsInHand()
        await withDiscardingTaskGroup { group in
            var looked = services.wall.now()
            for call in adopted { goOn(call, in: &group) }
            while !Task.isShuttingDownGracefully, !Task.isCancelled {
                for job in await dueTexts(beside: texts) {
                    texts.take()
                    group.addTask {
                        await work(on: job) { try await self.texts.send(job) }
                        texts.putDown()
                    }
                }
                for (job, call) in await dueCalls() {
                    group.addTask {
                        await work(on: job) { try await make(call, for: job) }
                        services.seats.release(call)
                    }
                }
                if !services.isDryRun, services.wall.now() - looked >= CallLeases.interval {
                    looked = services.wall.now()
                    for call in await recovery.adoptLapsed() { goOn(call, in: &group) }
                }
                // Wakes at once when the process is told to end.
                await cancelWhenGracefulShutdown { try? await services.clock.sleep(for: configuration.interval) }
            }
            await drain()
        }
    }

    /// Lets live calls end by themselves for a limited time, and then lets go of them: nothing is hung up, and their logs say all that the next
    /// process needs.
    private func drain() async {
        services.readiness.beginDraining()
        var left = configuration.longestDrain
        while left > .zero, !Task.isCancelled, services.seats.taken > 0 {
            let wait = min(left, configuration.interval)
            guard (try? await services.clock.sleep(for: wait)) != nil else { break }
            left -= wait
        }
        if services.directory.count > 0 {
            services.logger.notice(
                "calls are left for the next process", metadata: ["calls": "\(services.directory.count)"])
        }
        services.directory.leaveAll()
    }

    /// Goes on with a call of an earlier process. It has a seat, whether or not there is room for it.
    private func goOn(_ call: AdoptedCall, in group: inout DiscardingTaskGroup) {
        let id = call.session.context.key.call
        services.seats.adopt(id)
        group.addTask {
            await goOn(call)
            services.seats.release(id)
        }
    }

    private func goOn(_ call: AdoptedCall) async {
        guard let outcome = await recovery.goOn(with: call), let job = call.job else { return }
        do {
            if call.wasNeverDialed {
                try await services.vault.postpone(job.id, until: nextLook, at: services.wall.now())
            } else {
                try await settle(job, after: EndedCall(key: call.session.context.key, outcome: outcome))
            }
        } catch {
            await failed(job, error)
        }
    }

    private var mayBegin: Bool { !services.readiness.isDraining && services.clockGuard.isRight() }

    private func dueTexts(beside texts: TextsInHand) async -> [Job] {
        guard mayBegin else { return [] }
        return await lease(JobPurpose.allCases.filter(\.isText), limit: configuration.mostTexts - texts.count)
    }

    /// The calls that are due and have a seat. What has none is not even taken: it keeps its place, and no gate is asked about it.
    private func dueCalls() async -> [(job: Job, call: CallID)] {
        guard mayBegin else { return [] }
        var seated: [(Job, CallID)] = []
        for job in await lease([.callCart], limit: services.seats.free) {
            let call = CallID(RandomBytes.name("call"))
            if services.seats.reserve(for: call) {
                seated.append((job, call))
            } else {
                await putBack(job, until: job.work.due)
            }
        }
        await lookWhoWaits()
        return seated
    }

    /// Says when due calls begin to wait for a seat, and when none does any more.
    private func lookWhoWaits() async {
        let seats = services.seats
        var waiting = 0
        if seats.free == 0 {
            do {
                waiting = try await services.vault.countDueJobs(for: [.callCart], at: services.wall.now())
            } catch {
                services.logger.error("due jobs cannot be counted", metadata: ["error": "\(error)"])
                return
            }
        }
        let before = seats.wait(waiting)
        guard (before == 0) != (waiting == 0) else { return }
        services.logger.notice(
            waiting > 0 ? "due calls wait for a seat" : "no call waits for a seat any more",
            metadata: ["waiting": "\(waiting)", "seats": "\(seats.capacity)", "taken": "\(seats.taken)"])
    }

    private func lease(_ purposes: [JobPurpose], limit: Int) async -> [Job] {
        guard limit > 0 else { return [] }
        let now = services.wall.now()
        do {
            return try await services.vault.leaseDueJobs(
                for: purposes, limit: limit, until: now + configuration.lease, at: now)
        } catch {
            services.logger.error("due jobs cannot be read", metadata: ["error": "\(error)"])
            return []
        }
    }

    private func work(on job: Job, _ act: () async throws -> Void) async {
        do {
            guard !services.stops.isWaiting(for: job.work.person, of: job.work.merchant) else {
                try await services.vault.postpone(job.id, until: nextLook, at: services.wall.now())
                return
            }
            try await act()
        } catch  where isToldToWait(error) {
            await putBack(job, until: services.wall.now() + configuration.interval)
        } catch {
            await failed(job, error)
        }
    }

    private func make(_ call: CallID, for job: Job) async throws {
        if try await isStillUnconfirmed(job) {
            try await services.vault.postpone(job.id, until: nextLook, at: services.wall.now())
        } else if services.isDryRun {
            try await rehearse(job)
        } else {
            guard let ended = try await launcher.call(job, as: call) else { return }
            try await settle(job, after: ended)
        }
    }

    /// Whether work was not begun because of this process's own state, which is no failure of the job's.
    private func isToldToWait(_ error: any Error) -> Bool {
        if case LaunchError.clockSetBack = error { return true }
        // Both throw before anything reached the carrier.
        return services.readiness.isDraining || Task.isShuttingDownGracefully
    }

    private func putBack(_ job: Job, until due: WallTime) async {
        do {
            try await services.vault.postpone(job.id, until: due, at: services.wall.now())
        } catch {
            services.logger.error("a job is not put back", metadata: ["job": "\(job.id)", "error": "\(error)"])
        }
    }

    private func failed(_ job: Job, _ error: any Error) async {
        let now = services.wall.now()
        let wait = configuration.retryWaits.prefix(job.failures + 1).last ?? configuration.interval
        let state: JobState
        do {
            state = try await services.vault.fail(job.id, retryAt: now + wait, at: now)
        } catch {
            // The lease lapses, which counts as a failure too.
            services.logger.error("a failed job is not put back", metadata: ["job": "\(job.id)", "error": "\(error)"])
            return
        }
        services.logger.error(
            state == .waiting ? "job failed; it is tried again" : "job failed; it is not tried again",
            metadata: [
                "job": "\(job.id)", "error": "\(error)", "failures": "\(job.failures + 1)",
                "state": "\(state.rawValue)",
            ])
    }

    /// When a job is looked at again that waits for the person's YES, or for the store to take a stop.
    private var nextLook: WallTime { services.wall.now() + .seconds(5) }

    /// Whether the call was refused for want of a YES and still would be. That is decided, and recorded, once; afterwards it is only looked at.
    private func isStillUnconfirmed(_ job: Job) async throws -> Bool {
        guard job.attempts > 1 else { return false }
        return try await launcher.preview(job, at: services.wall.now()).failedGate == .confirmedNumber
    }

    private func settle(_ job: Job, after call: EndedCall) async throws {
        let now = services.wall.now()
        services.logger.info("call ended", metadata: ["job": "\(job.id)", "outcome": "\(call.outcome.rawValue)"])
        guard call.outcome == .refused else {
            // Before the job is settled: what is queued twice is queued once, and what was never queued is lost.
            await RetryQueue(launcher: launcher).queue(after: call.key, of: job)
            try await services.vault.settle(job.id, as: .done, at: now)
            return
        }
        let decisions = try await services.vault.decisions(
            about: job.work.person, of: job.work.merchant, limit: 1, at: now)
        try await settle(job, refusedBy: decisions.first, at: now)
    }

    private func settle(_ job: Job, refusedBy decision: ContactDecisionRecord?, at now: WallTime) async throws {
        if decision?.failedGate == .confirmedNumber, nextLook < job.work.expires {
            try await services.vault.postpone(job.id, until: nextLook, at: now)
        } else if let next = decision?.nextAllowedAt, next > now, next < job.work.expires {
            try await services.vault.postpone(job.id, until: next, at: now)
        } else {
            try await services.vault.settle(job.id, as: .cancelled, at: now)
        }
    }

    /// Decides about a call and makes none (DIA-10). One that would be made is over with that: a later run must not make it at some other time.
    private func rehearse(_ job: Job) async throws {
        let record = try await launcher.rehearse(job)
        let now = services.wall.now()
        guard record.result == .allow else { return try await settle(job, refusedBy: record, at: now) }
        services.logger.notice(
            "dry run: a call would be made", metadata: ["job": "\(job.id)", "decision": "\(record.decision)"])
        try await services.vault.settle(job.id, as: .cancelled, at: now)
    }
}
