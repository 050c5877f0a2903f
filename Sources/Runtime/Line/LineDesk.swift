import CallCore
import Commerce
import Logging
import ServiceLifecycle
import Synchronization
package import Telnyx
package import Vault

/// Answers the calls that people make to merchants' numbers (OPN-8, REV-4).
///
/// A call lives in memory. One that a process left behind is hung up by the next, unless a webhook of it comes first: then it is greeted
/// anew, and a stop in that webhook counts.
package final class LineDesk: Service {
    /// Calls at once; who calls beyond them hears that the line is busy.
    package static let mostCalls = 200
    /// The most calls that wait to be taken or turned away; beyond them a call rings until the carrier gives up.
    private static let mostWork = 1_000

    private struct Calls {
        var live: [CallLegID: LineCall] = [:]
        var isClosed = false
    }

    private let services: LineServices
    private let calls = Mutex(Calls())
    private let work: AsyncStream<@Sendable () async -> Void>
    private let queue: AsyncStream<@Sendable () async -> Void>.Continuation

    package init(_ services: LineServices) {
        self.services = services
        (work, queue) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.mostWork))
    }

    /// How many calls there are.
    package var count: Int { calls.withLock { $0.live.count } }

    package func run() async throws {
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                group.addTask { await cancelWhenGracefulShutdown { await self.hangUpOrphans() } }
                for await one in work { group.addTask { await one() } }
            }
        } onGracefulShutdown: {
            self.close()
        }
    }

    /// Takes what a webhook tells of a call to us; it ticks the delivery off itself.
    /// - Returns: false when it is about no such call, or nothing is to be done about it.
    package func received(_ envelope: WebhookEnvelope, as id: InboxID) -> Bool {
        guard let leg = envelope.call.legID, let event = LineNews.Event(envelope.event) else { return false }
        let control = envelope.call.controlID
        if let call = calls.withLock({ $0.live[leg] }) {
            return call.post(LineNews(event, from: id), control: control)
        }
        guard let control, isForUs(envelope, event) else { return false }
        let call = LineCall(leg, control: control, parties: envelope.parties, services: services)
        guard call.post(LineNews(event, from: id)) else { return false }
        return take(call)
    }

    /// Whether a leg that is not known here is one that somebody made to us, and still has something to hear or to say.
    private func isForUs(_ envelope: WebhookEnvelope, _ event: LineNews.Event) -> Bool {
        switch event {
        case .rang: envelope.event == .callInitiated(.incoming)
        // Left behind by a process that died: the answer to the call wrote this on it.
        case .answered, .spoke, .keyPressed: envelope.call.clientState == LineCommands.clientState
        case .ended, .waited, .commandFailed, .toldToEnd, .codeAccepted, .codeRefused, .streamStarted, .streamFailed,
            .partRead, .judged:
            false
        }
    }

    private func take(_ call: LineCall) -> Bool {
        let hasRoom = calls.withLock { calls in
            guard !calls.isClosed, calls.live.count < Self.mostCalls else { return false }
            calls.live[call.leg] = call
            return true
        }
        let outcome = queue.yield {
            if hasRoom { await call.run() } else { await call.turnAway() }
            self.calls.withLock { $0.live[call.leg] = nil }
        }
        guard case .enqueued = outcome else {
            calls.withLock { $0.live[call.leg] = nil }
            return false
        }
        return true
    }

    /// Takes no more calls, and ends those there are; a stop that is being stored is stored first.
    private func close() {
        let live = calls.withLock { calls in
            calls.isClosed = true
            return Array(calls.live.values)
        }
        for call in live { _ = call.post(LineNews(.toldToEnd)) }
        queue.finish()
    }

    /// Ends calls that a process before this one answered and cannot speak in any more.
    private func hangUpOrphans() async {
        do throws(TelnyxError) {
            for call in try await services.telnyx.activeCalls(of: services.carrier.connectionID) {
                guard call.clientState == LineCommands.clientState, let leg = call.legID, let control = call.controlID,
                    calls.withLock({ $0.live[leg] }) == nil
                else { continue }
                services.logger.notice("a call to us that another process left is hung up", metadata: ["leg": "\(leg)"])
                try await LineCommands(client: services.telnyx, leg: leg, node: services.node)
                    .send(.hangUp, to: control, number: 0)
            }
        } catch {
            services.logger.notice(
                "it is not known whether another process left calls to us; the carrier ends them",
                metadata: ["error": "\(error)"])
        }
    }
}
