import CallCore
import Telnyx
import Testing

@testable import Runtime

/// What a failed dial means: only where it is certain that no phone rings does it count for nothing (FRQ-4).
struct DialFailureTests {
    private let dial = EffectID(incarnation: .first, event: .first, index: 0)

    /// No reply, a garbled one, or a fault behind the gateway: a phone may ring.
    @Test(arguments: [TelnyxError.Kind.ambiguous, .unreadableReply, .serverFault])
    func doubt(_ kind: TelnyxError.Kind) {
        #expect(CallEvent(dialFailure: TelnyxError(kind), effect: dial) == .dialUnknown(DialUnknown(effect: dial)))
    }

    /// Never sent, or refused: nobody was called.
    @Test(arguments: [
        TelnyxError.Kind.unreachable, .cancelled, .refused, .numberRefused, .rateLimited(resetAfter: nil),
        .channelsExhausted, .accountProblem, .unauthorized,
    ])
    func certainty(_ kind: TelnyxError.Kind) {
        guard case .dialFailed = CallEvent(dialFailure: TelnyxError(kind), effect: dial) else {
            Issue.record("\(kind) leaves no doubt")
            return
        }
    }
}
