import Commerce
import Logging
import ServiceLifecycle
import Vault

/// Keeps this process's calls its own: renews the leases until the process ends.
package struct CallLeases: Service {
    /// How long a call belongs to a process that shows no life.
    static let span: Duration = .seconds(30)
    /// How often leases are renewed, and looked through for lapsed ones.
    static let interval: Duration = .seconds(10)

    private let services: CallServices

    package init(services: CallServices) {
        self.services = services
    }

    package func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await cancelWhenGracefulShutdown { try? await services.clock.sleep(for: Self.interval) }
            await renew()
        }
    }

    private func renew() async {
        let now = services.wall.now()
        do {
            _ = try await services.vault.renewLeases(of: services.node, until: now + Self.span, at: now)
        } catch {
            // Others may take the calls over when the leases lapse; the log then tells this process to let go.
            services.logger.error("the leases on live calls are not renewed", metadata: ["error": "\(error)"])
        }
    }
}
