/// What somebody who calls us is told when the call is not taken.
package enum CallRejection: String, Equatable, Sendable {
    /// Nobody of ours is at this number.
    case refused = "CALL_REJECTED"
    /// All lines are taken.
    case busy = "USER_BUSY"
}
