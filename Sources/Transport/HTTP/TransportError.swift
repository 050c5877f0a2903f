/// Why a call brought no reply.
///
/// Names the host only: paths and queries may hold tokens and numbers.
package struct TransportError: Error, Equatable, Sendable {
    /// What went wrong.
    package enum Kind: Equatable, Sendable {
        /// The call cannot be sent as it is: address, scheme or header.
        case invalidCall(String)
        /// ``HTTPLimits/callsInFlight`` calls are under way.
        case tooManyCalls(limit: Int)
        case couldNotResolve
        case couldNotConnect
        case tlsFailed
        /// The call's time ran out.
        case timedOut
        /// The connection ended before the reply was whole.
        case connectionLost
        case replyTooLarge(limit: Int)
        case cancelled
        /// The transport was stopped.
        case stopped
        /// Something libcurl reports that has no case of its own.
        case other(code: UInt32)
    }

    /// What went wrong.
    package let kind: Kind
    /// The host and port that the call was for.
    package let host: String
    /// Whether the server may have seen the request, and so may have acted on it.
    ///
    /// False only where that is certain. True with ``Kind/timedOut`` or ``Kind/connectionLost`` is the ambiguous case:
    /// a request without an idempotency key must then not be sent again.
    package let requestMayHaveArrived: Bool

    package init(_ kind: Kind, host: String, requestMayHaveArrived: Bool) {
        self.kind = kind
        self.host = host
        self.requestMayHaveArrived = requestMayHaveArrived
    }
}

extension TransportError: CustomStringConvertible {
    package var description: String {
        let arrival = requestMayHaveArrived ? "the request may have arrived" : "the request was not sent"
        return "\(reason) (\(host)): \(arrival)"
    }

    private var reason: String {
        switch kind {
        case .invalidCall(let problem): "the call cannot be sent: \(problem)"
        case .tooManyCalls(let limit): "\(limit) calls are under way already; try again when some have ended"
        case .couldNotResolve: "the host's name was not found; check the address and the name server"
        case .couldNotConnect: "no connection; check that the host is up and reachable"
        case .tlsFailed: "TLS failed; check the host's certificate and this machine's clock"
        case .timedOut: "no whole reply in the time given"
        case .connectionLost: "the connection ended before the reply was whole"
        case .replyTooLarge(let limit): "the reply is larger than \(limit) bytes"
        case .cancelled: "cancelled"
        case .stopped: "the transport has been stopped"
        case .other(let code): "libcurl error \(code)"
        }
    }
}
