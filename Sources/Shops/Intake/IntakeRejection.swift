/// Why a request is not taken for the shop's.
package enum IntakeRejection: Error, Equatable, Sendable {
    case missingHeader
    /// The header is there but is not `t=…,v1=…`.
    case badEncoding
    /// Older or newer than ``IntakeVerifier/tolerance``: a replay, or a clock that is wrong.
    case stale
    case badSignature
}

extension IntakeRejection: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missingHeader: "there is no \(IntakeVerifier.headerName) header"
        case .badEncoding:
            "the \(IntakeVerifier.headerName) header is not t=<Unix seconds>,v1=<64 hexadecimal digits>"
        case .stale: "the signature's time is more than 300 s from now; sign each request anew and check the clock"
        case .badSignature: "the signature does not fit; sign t, a full stop and the exact bytes of the body"
        }
    }
}
