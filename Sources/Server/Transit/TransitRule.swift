package import Foundation

/// Whether a server may start as it is set up: with TLS, in plain text on this machine alone, or in plain text behind a named proxy.
/// There is no fourth way.
package struct TransitRule: Sendable {
    /// Where it listens.
    package var host: String
    /// The files of the certificate and its key; nil when the setting is not set.
    package var certificate: String?
    package var key: String?
    package var isBehindProxy: Bool
    /// What Telnyx and shops reach; nil stands for loopback at the bound port.
    package var publicURL: URL?
    /// The base address of the Telnyx API.
    package var carrierURL: URL?

    package init(
        host: String, certificate: String? = nil, key: String? = nil, isBehindProxy: Bool = false,
        publicURL: URL? = nil, carrierURL: URL? = nil
    ) {
        self.host = host
        self.certificate = certificate
        self.key = key
        self.isBehindProxy = isBehindProxy
        self.publicURL = publicURL
        self.carrierURL = carrierURL
    }

    /// - Throws: ``TransitRefusal`` with what to change.
    package func decide() throws(TransitRefusal) -> Transit {
        if let carrierURL, carrierURL.scheme != "https", !Self.isLoopback(carrierURL.host()) {
            throw .plainCarrier(carrierURL.absoluteString)
        }
        let transit = try wayIn()
        guard let publicURL, publicURL.scheme != "https", !isBehindProxy else { return transit }
        switch transit {
        // A caller who is told http would speak plain text to a socket that expects TLS.
        case .native: throw .plainPublicURL(publicURL.absoluteString)
        case .plainOnLoopback, .plainBehindProxy:
            guard Self.isLoopback(publicURL.host()) else { throw .plainPublicURL(publicURL.absoluteString) }
            return transit
        }
    }

    private func wayIn() throws(TransitRefusal) -> Transit {
        switch (certificate, key) {
        case (let certificate?, let key?): return .native(TransitFiles(certificate: certificate, key: key))
        case (_?, nil): throw .certificateWithoutKey
        case (nil, _?): throw .keyWithoutCertificate
        case (nil, nil):
            if isBehindProxy { return .plainBehindProxy }
            guard Self.isLoopback(host) else { throw .plainListener(host) }
            return .plainOnLoopback
        }
    }

    /// Whether an address never leaves this machine: 127.0.0.0/8, `::1` or `localhost` (RFC 6761).
    static func isLoopback(_ host: String?) -> Bool {
        guard let host else { return false }
        if ["localhost", "::1", "[::1]"].contains(host) { return true }
        // A name may begin with 127 too; only an address is one.
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
