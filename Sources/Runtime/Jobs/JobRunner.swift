import CallCore
import Commerce
import Compliance
import Logging
import ServiceLifecycle
import Vault

/// Takes due jobs and has them done: calls, up to as many at once as there are ears for, and texts.
package struct JobRunner: Service {
    /// Limits of the runner.
    package struct Configuration: Sendable {
        /// Calls at once; one recogniser core carries about this many (see docs/engines.md).
        package var mostCalls = 8
        /// How often the queue is looked at.
        package var interval: Duration = .milliseconds(500)
        /// How long a taken job belongs to this process; longer than any call.
        package var lease: Duration = .seconds(15 * 60)

        package init() {}
    }

    private let launcher: CallLauncher
    private let texts: TextSender
    private let services: CallServices
    private let port: BoundAddress
    private let configuration: Configuration

    /// - Parameter port: nothing is begun before the carrier can reach this process.
    package init(
        launcher: CallLauncher, texts: TextSender, services: CallServices, port: BoundAddress,
        configuration: Configuration = .init()
    ) {
        self.launcher = launcher
        self.texts = texts
        self.services = services
        self.port = port
        self.configuration = configuration
    }

    package func run() async throws {
        guard await port.value() != nil else { return }
        await withDiscardingTaskGroup { group in
            while !Task.isShuttingDownGracefully, !Task.isCancelled {
                for job in await due() { group.addTask { await work(on: job) } }
                // Wakes at once when the process is told to end.
                await cancelWhenGracefulShutdown { try? await services.clock.sleep(for: configuration.interval) }
            }
            for call in services.directory.all { call.post(.toldToEnd(ToldToEnd(reason: .draining))) }
        }
    }

    private func due() async -> [Job] {
        let room = configuration.mostCalls - services.directory.count
        guard room > 0 else { return [] }
        let now = services.wall.now()
        do {
            return try await services.vault.leaseDueJobs(limit: room, until: now + configuration.lease, at: now)
        } catch {
            services.logger.error("due jobs cannot be read", metadata: ["error": "\(error)"])
            return []
        }
    }

    private func work(on job: Job) async {
        do {
            switch job.work.purpose {
            case .callCart:
                if try await isStillUnconfirmed(job) {
                    try await services.vault.postpone(job.id, until: nextLook, at: services.wall.now())
                } else {
                    try await settle(job, after: launcher.call(job))
                }
            case .confirmNumber, .sendLink, .confirmStop: try await texts.send(job)
            }
        } catch {
            services.logger.error("job failed; it is tried again", metadata: ["job": "\(job.id)", "error": "\(error)"])
            let now = services.wall.now()
            try? await services.vault.postpone(job.id, until: now + .seconds(60), at: now)
        }
    }

    /// When a call that waits for the person's YES is looked at again.
    private var nextLook: WallTime { services.wall.now() + .seconds(5) }

    /// Whether the call was refused for want of a YES and still would be. That is decided, and recorded, once; afterwards it is only looked at.
    private func isStillUnconfirmed(_ job: Job) async throws -> Bool {
        guard job.attempts > 1 else { return false }
        return try await launcher.preview(job).failedGate == .confirmedNumber
    }

    private func settle(_ job: Job, after outcome: CallOutcome) async throws {
        let now = services.wall.now()
        services.logger.info("call ended", metadata: ["job": "\(job.id)", "outcome": "\(outcome.rawValue)"])
        guard outcome == .refused else {
            try await services.vault.settle(job.id, as: .done, at: now)
            return
        }
        let decisions = try await services.vault.decisions(
            about: job.work.person, of: job.work.merchant, limit: 1, at: now)
        if decisions.first?.failedGate == .confirmedNumber, nextLook < job.work.expires {
            try await services.vault.postpone(job.id, until: nextLook, at: now)
        } else if let next = decisions.first?.nextAllowedAt, next > now, next < job.work.expires {
            try await services.vault.postpone(job.id, until: next, at: now)
        } else {
            try await services.vault.settle(job.id, as: .cancelled, at: now)
        }
    }
}
