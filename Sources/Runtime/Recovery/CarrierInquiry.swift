import CallCore
import Commerce
import Logging
import Operations
import Telnyx

/// Asks the carrier what became of a leg.
struct CarrierInquiry: Sendable {
    /// How long the carrier may take: somebody may be waiting in silence meanwhile, and without its word the call goes on by what is known.
    static let limit: Duration = .seconds(2)

    let client: TelnyxClient
    let connectionID: String
    let call: CallID
    let clock: any Clock<Duration>
    let logger: Logger

    /// The carrier's answer; `unknown` when it gives none within ``limit``.
    func ask(_ question: RemoteQuestion) async -> RemoteLeg {
        await withTaskGroup(of: RemoteLeg?.self) { group in
            group.addTask { await answer(to: question) }
            group.addTask {
                try? await clock.sleep(for: Self.limit)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            if first == nil {
                logger.warning(
                    "the carrier does not say in time what became of a leg; the call goes on without its word",
                    metadata: ["limit": "\(Self.limit)"])
            }
            return first ?? .unknown
        }
    }

    private func answer(to question: RemoteQuestion) async -> RemoteLeg {
        do throws(TelnyxError) {
            switch question {
            case .status(let control):
                return try await client.status(of: CallControlID(control.text)).isAlive ? .alive(nil) : .gone
            case .activeLeg(of: let effect):
                return try await leg(bearing: ClientState(call: call, effect: effect))
            }
        } catch {
            switch error.kind {
            case .callEnded, .callUnknown: return .gone
            case .callNotAnswered, .mediaInUse, .streamingFailed, .notStreaming, .rateLimited, .channelsExhausted,
                .temporarilyUndeliverable, .accountProblem, .unauthorized, .blockedByStop, .numberRefused,
                .senderRefused, .contentRefused, .refused, .serverFault, .unreachable, .ambiguous, .unreadableReply,
                .cancelled:
                logger.warning("the carrier does not say what became of a leg", metadata: ["error": "\(error)"])
                return .unknown
            }
        }
    }

    private func leg(bearing state: ClientState) async throws(TelnyxError) -> RemoteLeg {
        for reference in try await client.activeCalls(of: connectionID) {
            guard reference.clientState.flatMap({ ClientState($0) }) == state else { continue }
            guard let leg = reference.legID, let control = reference.controlID else { return .alive(nil) }
            return .alive(LegNames(leg: LegID(leg.text), control: ControlID(control.text)))
        }
        return .gone
    }
}
