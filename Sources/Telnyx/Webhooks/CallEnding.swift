/// What the end of a call that we placed means for the person's number and for trying again.
package enum CallEnding: Equatable, Sendable {
    /// It was answered; who hung up is in ``CallHangup/source``.
    case afterAnswer
    /// It was answered and ran into `time_limit_secs`.
    case timeLimitReached
    case busy
    case notAnswered
    case declined
    /// The number does not exist: never call it again.
    case numberUnknown
    /// We hung up before it was answered.
    case cancelledByUs
    /// The network failed; nothing is known about the person.
    case networkFault

    /// Reads the end of a call.
    ///
    /// Whether it was answered must come from the `call.answered` event: `normal_clearing` has been seen on calls that
    /// never were. The SIP status decides where the cause says too little (RFC 3261 §21).
    package init(_ hangup: CallHangup, wasAnswered: Bool) {
        switch hangup.cause {
        case .timeLimit:
            self = .timeLimitReached
        case _ where wasAnswered:
            self = .afterAnswer
        case .userBusy:
            self = .busy
        case .timeout, .noAnswer:
            self = .notAnswered
        case .callRejected:
            self = .declined
        case .notFound:
            self = .numberUnknown
        case .originatorCancel:
            self = .cancelledByUs
        case .normalClearing, .unspecified, .unlisted:
            self = Self.unanswered(sipStatus: hangup.sipStatus)
        }
    }

    private static func unanswered(sipStatus: Int?) -> CallEnding {
        switch sipStatus {
        case 486, 600: .busy
        case 408, 480, 487: .notAnswered
        case 603, 607, 608: .declined
        case 404, 410, 604: .numberUnknown
        default: .networkFault
        }
    }
}
