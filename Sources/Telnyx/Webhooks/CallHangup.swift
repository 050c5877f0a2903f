/// How a leg ended, as Telnyx tells it.
package struct CallHangup: Equatable, Sendable {
    /// `hangup_cause`.
    package enum Cause: Equatable, Sendable {
        case callRejected, normalClearing, originatorCancel, timeout, timeLimit, userBusy, notFound, noAnswer
        case unspecified
        case unlisted(String)

        /// Reads a cause as Telnyx writes it.
        package init(wireName: String) {
            switch wireName {
            case "call_rejected": self = .callRejected
            case "normal_clearing": self = .normalClearing
            case "originator_cancel": self = .originatorCancel
            case "timeout": self = .timeout
            case "time_limit": self = .timeLimit
            // The second spelling of each is not in the specification but was seen in the field.
            case "user_busy", "busy": self = .userBusy
            case "not_found", "unallocated_number": self = .notFound
            case "no_answer": self = .noAnswer
            case "unspecified", "": self = .unspecified
            default: self = .unlisted(wireName)
            }
        }
    }

    /// `hangup_source`. On a call that we placed, the caller is us.
    package enum Source: Equatable, Sendable {
        case caller, callee, unknown
    }

    /// Why; says nothing about whether the call was answered.
    package let cause: Cause
    /// Who hung up.
    package let source: Source
    /// The SIP status behind it, if Telnyx gave a number.
    package let sipStatus: Int?

    package init(cause: Cause, source: Source, sipStatus: Int?) {
        self.cause = cause
        self.source = source
        self.sipStatus = sipStatus
    }
}
