import Commerce
package import Logging
import ServiceLifecycle
package import Vault

/// Keeps the vault to its limits while a server runs: at its start and every hour it destroys what has passed its limit, closes the days of
/// the audit, and removes those of the audit that are past their term.
///
/// Nothing depends on it for secrecy: every read refuses what has expired by itself.
package struct RetentionSweeper: Service {
    /// How often it comes.
    package static let interval: Duration = .seconds(3600)

    private let vault: any Vault
    private let wall: WallClock
    private let clock: any Clock<Duration>
    private let logger: Logger

    package init(vault: any Vault, wall: WallClock, clock: any Clock<Duration>, logger: Logger) {
        self.vault = vault
        self.wall = wall
        self.clock = clock
        self.logger = logger
    }

    package func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await sweep()
            await cancelWhenGracefulShutdown { try? await clock.sleep(for: Self.interval) }
        }
    }

    /// One sweep; a failure is told, and the next one tries again.
    private func sweep() async {
        do {
            let report = try await SweepReport.sweep(vault, at: wall.now())
            tell(report)
        } catch {
            logger.error("nothing more was swept; the next sweep tries again", metadata: ["error": "\(error)"])
        }
    }

    private func tell(_ report: SweepReport) {
        let outcome = report.outcome
        if let overdue = outcome.overdue {
            logger.warning(
                "something lay past its limit for longer than a day before it was swept",
                metadata: ["overdue_s": "\(overdue.components.seconds)"])
        }
        if !outcome.isComplete {
            logger.warning("a sweep has more to do than it may at once; the next one goes on")
        }
        if !outcome.missingTapes.isEmpty {
            logger.warning(
                "recordings have a row and no file", metadata: ["calls": "\(outcome.missingTapes.count)"])
        }
        guard report.didSomething else { return }
        logger.notice(
            "swept what had passed its limit",
            metadata: [
                "job": "\(outcome.job)", "rows": "\(outcome.destroyedRows)", "keys": "\(outcome.destroyedKeys)",
                "files": "\(outcome.removedFiles)", "audit_entries": "\(report.removedAuditEntries)",
            ])
    }
}
