import CCurl

extension TransportError.Kind {
    /// What a libcurl result other than success means to us.
    init(_ code: CURLcode, requestMayHaveArrived: Bool) {
        switch code {
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT:
            self = .invalidCall("the address is not an http or https URL")
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            self = .couldNotResolve
        case CURLE_COULDNT_CONNECT:
            self = .couldNotConnect
        // libcurl's own clock runs only while connecting; the whole call's deadline is ours.
        case CURLE_OPERATION_TIMEDOUT:
            self = requestMayHaveArrived ? .timedOut : .couldNotConnect
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            self = .tlsFailed
        case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_HTTP2,
            CURLE_HTTP2_STREAM, CURLE_WEIRD_SERVER_REPLY:
            self = .connectionLost
        default:
            self = .other(code: code.rawValue)
        }
    }

    init(_ end: CallLedger.EarlyEnd) {
        switch end {
        case .cancelled: self = .cancelled
        case .deadline: self = .timedOut
        }
    }
}
