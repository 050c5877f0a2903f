package import Commerce

/// What came of one dial, as far as it tells how networks and people take the calling number (DIA-7).
package struct DialedCall: Hashable, Sendable {
    package enum Result: Hashable, Sendable {
        /// Picked up by a person who hung up after this long.
        case hungUpOn(after: Duration)
        /// Picked up, and ended otherwise, or not yet.
        case answered
        /// Refused with a SIP status.
        case refused(sip: Int)
        /// Rang out, busy, or not put through.
        case unanswered
    }

    package let at: WallTime
    package let result: Result

    package init(at: WallTime, result: Result) {
        self.at = at
        self.result = result
    }
}
