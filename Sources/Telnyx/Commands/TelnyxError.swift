package import Transport

/// Why a command brought no result.
///
/// Telnyx's own sentences are left out on purpose: they quote telephone numbers.
package struct TelnyxError: Error, Equatable, Sendable {
    /// What it means for the caller.
    package enum Kind: Equatable, Sendable {
        /// The call is over; nothing is left to do for it.
        case callEnded
        case callNotAnswered
        /// No such call, or its identifier is old.
        case callUnknown
        /// A stream or a fork runs on this call already.
        case mediaInUse
        case streamingFailed
        case notStreaming
        /// Too many requests, or dials, in a short time.
        case rateLimited(resetAfter: Duration?)
        /// All channels of the account, the voice profile or the connection are taken.
        case channelsExhausted
        /// The message may go through later; not before a back-off.
        case temporarilyUndeliverable
        /// The account is inactive, unverified, out of funds or at a spending limit: stop the campaign.
        case accountProblem
        case unauthorized
        /// The person has told Telnyx to stop messages from this profile: suppress the number.
        case blockedByStop
        /// The number is none, or cannot be reached this way.
        case numberRefused
        /// Our own number may not be used like this.
        case senderRefused
        case contentRefused
        /// Any other refusal: a fault of our request or of the account's configuration.
        case refused
        case serverFault
        /// The request certainly never arrived.
        case unreachable
        /// The command may have been carried out: reconcile, and never do it again.
        case ambiguous
        /// Carried out, but what came back cannot be read: reconcile.
        case unreadableReply
        /// Cancelled before it was sent.
        case cancelled
    }

    /// What it means.
    package let kind: Kind
    /// The HTTP status, if there was a reply.
    package let status: Int?
    /// The first code of the reply, if it had one.
    package let code: TelnyxErrorCode?
    /// What lies under it, if there was no reply.
    package let transport: TransportError?

    package init(_ kind: Kind, status: Int? = nil, code: TelnyxErrorCode? = nil, transport: TransportError? = nil) {
        self.kind = kind
        self.status = status
        self.code = code
        self.transport = transport
    }

    /// The same failure, with its outcome in doubt.
    var inDoubt: TelnyxError { TelnyxError(.ambiguous, status: status, code: code, transport: transport) }
}

extension TelnyxError: CustomStringConvertible {
    package var description: String {
        var parts = ["Telnyx: \(reason)"]
        if let status { parts.append("HTTP \(status)") }
        if let code { parts.append("code \(code)") }
        if let transport { parts.append("\(transport)") }
        return parts.joined(separator: ", ")
    }

    private var reason: String {
        switch kind {
        case .callEnded: "the call has ended"
        case .callNotAnswered: "the call is not answered yet"
        case .callUnknown: "no such call; use the call_control_id of the latest webhook"
        case .mediaInUse: "a media stream is in use on this call already"
        case .streamingFailed: "the media stream failed"
        case .notStreaming: "no media stream runs on this call"
        case .rateLimited(let reset): "too many requests\(reset.map { "; try again in \($0)" } ?? "")"
        case .channelsExhausted: "all channels are taken; raise the limit or dial more slowly"
        case .temporarilyUndeliverable: "the message cannot be delivered now"
        case .accountProblem: "the account is not in order; see its status and balance in the portal"
        case .unauthorized: "the API key is not accepted; check TELNYX_API_KEY"
        case .blockedByStop: "the recipient has opted out of messages"
        case .numberRefused: "the number is not valid or cannot be reached"
        case .senderRefused: "our number may not be used; check its registration in the portal"
        case .contentRefused: "the message's text was refused"
        case .refused: "the request was refused; look the code up in Telnyx's list of errors"
        case .serverFault: "Telnyx failed"
        case .unreachable: "Telnyx was not reached"
        case .ambiguous: "no clear answer; it may have been carried out"
        case .unreadableReply: "carried out, but the reply cannot be read"
        case .cancelled: "cancelled before it was sent"
        }
    }
}
