import Foundation
import Logging
import Lookalike
import Runtime
import Server
import Testing
import Transport

extension CallStage {
    /// How the first of two servers ends.
    enum End: CaseIterable {
        /// In the middle of whatever it does.
        case tornDown
        /// Told to end, and given less time than the call takes.
        case drained
    }

    /// Plays a plot in which the server ends in the middle of the call, and another one is started on its folder.
    ///
    /// - Parameters:
    ///   - first: runs while the first server does, and returns in the moment in which that ends.
    ///   - body: runs while the second one does.
    static func run(
        _ plot: Plot, ear: ClipRecogniser = ClipRecogniser(), end: End,
        untilItEnds first: @escaping @Sendable (CallStage) async throws -> Void,
        thenInTheNext body: @escaping @Sendable (CallStage) async throws -> Void
    ) async throws {
        await StageTurns.shared.take()
        defer { StageTurns.shared.giveBack() }
        let folder = FileManager.default.temporaryDirectory.appending(path: "livecarts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let clock = try LawfulClock()
        let tap = try await CarrierTap.start(plot.mischief)
        let epoch = clock.now
        let lookalike = try lookalike(for: plot, clock: clock, port: tap.port)
        let carrier = Task { try await lookalike.run() }
        do {
            let stage = try await stage(plot, lookalike, tap, ear, clock: clock, epoch: epoch, folder: folder)
            let (isTold, tellIt) = AsyncStream.makeStream(of: Void.self)
            let running = Task {
                try await stage.deployment.run(signals: false) { for await _ in isTold { return } }
            }
            tap.target = await stage.deployment.port.value()
            do {
                try await stage.settleIn(plot)
                try await first(stage)
            } catch {
                running.cancel()
                _ = try? await running.value
                throw error
            }
            switch end {
            case .tornDown:
                running.cancel()
                _ = try? await running.value
            case .drained:
                tellIt.yield()
                try await stage.until("it is no longer ready") { try await stage.readiness() == 503 }
                try await running.value
            }
            let next = try await stage.succeeded()
            try await next.deployment.run(signals: false) {
                do {
                    tap.target = await next.deployment.port.value()
                    try await body(next)
                } catch {
                    await next.clear(carrier)
                    throw error
                }
                await next.clear(carrier)
            }
        } catch {
            carrier.cancel()
            await tap.stop()
            throw error
        }
    }

    /// What the server answers to whoever asks whether it takes work.
    private func readiness() async throws -> Int {
        let port = try #require(deployment.port.port)
        return try await curl.transport.send(
            HTTPCall(
                .get, "http://127.0.0.1:\(port)/readyz", headers: [], body: nil, timeout: .seconds(120),
                delivery: .repeatable)
        ).status
    }

    /// The same stage with a server of its own on the same folder.
    private func succeeded() async throws -> CallStage {
        CallStage(
            deployment: try await Deployment(configuration, logger: log.logger("successor")), lookalike: lookalike,
            tap: tap, ear: ear, book: book, log: log, clock: clock, person: person, data: data,
            configuration: configuration, lookalikeEpoch: lookalikeEpoch, curl: curl)
    }
}
