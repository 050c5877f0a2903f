import Commerce
import Logging
import ServiceLifecycle
package import Vault

/// Tells live calls what was written into the vault about their people elsewhere: by a command, or by another node.
///
/// It asks the vault for what stands against the calls that go on, and so needs no memory of what it has seen; without calls it asks nothing.
package struct RightsWatch: Service {
    /// How often the vault is asked, and so how long a sale can go on after a command at the most.
    package static let interval: Duration = .milliseconds(500)

    private let services: CallServices

    package init(services: CallServices) {
        self.services = services
    }

    package func run() async throws {
        var told: Set<BarredCall> = []
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await cancelWhenGracefulShutdown { try? await services.clock.sleep(for: Self.interval) }
            told = await look(told)
        }
    }

    /// Looks once.
    /// - Parameter told: what calls were told before; they are not told again.
    /// - Returns: what stands against calls that go on.
    package func look(_ told: Set<BarredCall>) async -> Set<BarredCall> {
        let calls = services.directory.all.map(\.key)
        guard !calls.isEmpty else { return [] }
        do {
            let barred = Set(try await services.vault.barredCalls(among: calls, at: services.wall.now()))
            for news in barred.subtracting(told) where services.directory.end(news.call, for: news.bar) {
                services.logger.notice(
                    "a call is told to end",
                    metadata: ["call.id": "\(news.call.call)", "bar": "\(news.bar.rawValue)"])
            }
            return barred
        } catch {
            services.logger.error(
                "it is not known whether people in live calls were stopped elsewhere", metadata: ["error": "\(error)"])
            return told
        }
    }
}
