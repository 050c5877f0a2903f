import Logging
import ServiceLifecycle
import Testing

@testable import Lookalike

@Suite struct ServiceTests {
    private func lookalike(port: Int = 0) throws -> Lookalike {
        var configuration = LookalikeConfiguration(
            account: SimulatedAccount(apiKey: "k", applications: [:], numbers: [], messagingProfiles: [:]))
        configuration.port = port
        return try Lookalike(configuration, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// It ends when its service group shuts down.
    @Test(.timeLimit(.minutes(1)))
    func endsWithItsServiceGroup() async throws {
        let lookalike = try lookalike()
        let group = ServiceGroup(services: [lookalike], logger: lookalike.logger)
        let running = Task { try await group.run() }
        #expect(await lookalike.boundPort() > 0)
        await group.triggerGracefulShutdown()
        try await running.value
    }

    /// A port that is taken is an error, and nobody waits for it for ever.
    @Test(.timeLimit(.minutes(1)))
    func takenPortIsAnError() async throws {
        let first = try lookalike()
        let running = Task { try await first.run() }
        let second = try lookalike(port: await first.boundPort())
        await #expect(throws: (any Error).self) { try await second.run() }
        #expect(await second.boundPort() == 0)
        running.cancel()
        _ = try? await running.value
    }
}
