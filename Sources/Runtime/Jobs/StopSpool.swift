package import Logging
import Synchronization
package import Vault

/// Stops that the store did not take, tried again until it does, also after their call.
package final class StopSpool: Sendable {
    /// How long to wait between attempts.
    static let interval: Duration = .seconds(2)
    /// Far above what can fail together; beyond it every further one is still tried once by its call.
    static let limit = 10_000

    private let vault: any Vault
    private let clock: any Clock<Duration>
    private let logger: Logger
    private let waiting = Mutex<[String: Task<Void, Never>]>([:])

    package init(vault: any Vault, clock: any Clock<Duration>, logger: Logger) {
        self.vault = vault
        self.clock = clock
        self.logger = logger
    }

    /// How many stops are not durable yet.
    package var count: Int { waiting.withLock { $0.count } }

    package func keepTrying(_ suppression: NewSuppression) {
        waiting.withLock { waiting in
            guard waiting.count < Self.limit, waiting[suppression.key] == nil else { return }
            waiting[suppression.key] = Task { await self.store(suppression) }
        }
    }

    private func store(_ suppression: NewSuppression) async {
        while !Task.isCancelled {
            do {
                try await clock.sleep(for: Self.interval)
                _ = try await vault.suppress(suppression)
                logger.notice("a stop is durable now")
                break
            } catch {
                logger.critical("a stop is still not durable", metadata: ["error": "\(error)"])
            }
        }
        _ = waiting.withLock { $0.removeValue(forKey: suppression.key) }
    }
}
