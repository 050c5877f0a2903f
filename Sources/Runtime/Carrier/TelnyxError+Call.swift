import CallCore
import Telnyx

extension TelnyxError {
    /// What the call's log says about a refused or lost command.
    var commandFailure: CommandFailure {
        switch kind {
        case .callEnded, .callUnknown: .callHasEnded
        case .callNotAnswered: .notAnsweredYet
        case .mediaInUse: .streamInUse
        case .rateLimited, .channelsExhausted, .temporarilyUndeliverable: .rateLimited
        case .accountProblem, .unauthorized, .senderRefused: .accountProblem
        case .numberRefused, .blockedByStop: .badNumber
        case .streamingFailed, .notStreaming, .contentRefused, .refused: .refused
        case .serverFault, .unreachable, .ambiguous, .unreadableReply, .cancelled: .unreachable
        }
    }

    /// Whether the command may have been carried out although no clear answer came.
    var isAmbiguous: Bool {
        switch kind {
        case .ambiguous, .unreadableReply, .serverFault: true
        case .callEnded, .callNotAnswered, .callUnknown, .mediaInUse, .streamingFailed, .notStreaming, .rateLimited,
            .channelsExhausted, .temporarilyUndeliverable, .accountProblem, .unauthorized, .blockedByStop,
            .numberRefused, .senderRefused, .contentRefused, .refused, .unreachable, .cancelled:
            false
        }
    }
}
