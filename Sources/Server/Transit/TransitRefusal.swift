/// Why a server does not start: something that it sends or takes could be read on the way.
package enum TransitRefusal: Error, Hashable, Sendable {
    /// It would listen beyond this machine without TLS.
    case plainListener(String)
    case plainPublicURL(String)
    case plainCarrier(String)
    case certificateWithoutKey
    case keyWithoutCertificate
}

extension TransitRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .plainListener(let host):
            """
            LIVECARTS_LISTEN: \(host) is reached from other machines and nothing encrypts the way. Set \
            LIVECARTS_TLS_CERTIFICATE and LIVECARTS_TLS_KEY, listen on 127.0.0.1, or say --behind-proxy where TLS ends in front.
            """
        case .plainPublicURL(let url):
            "LIVECARTS_PUBLIC_URL: \(url) is not encrypted; use https, or --behind-proxy where TLS ends in front"
        case .plainCarrier(let url):
            "TELNYX_API_URL: \(url) is not encrypted; use https, http is for a look-alike on this machine"
        case .certificateWithoutKey:
            "LIVECARTS_TLS_KEY: not set while LIVECARTS_TLS_CERTIFICATE is; set it to the file with the certificate's private key"
        case .keyWithoutCertificate:
            "LIVECARTS_TLS_CERTIFICATE: not set while LIVECARTS_TLS_KEY is; set it to the file with the certificate"
        }
    }
}
