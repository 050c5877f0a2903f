import Commerce

/// How what passes between this process and the outside is kept from others.
package enum Transit: Hashable, Sendable {
    /// TLS begins and ends in this process.
    case native(TransitFiles)
    /// Nothing leaves this machine.
    case plainOnLoopback
    /// TLS ends in a proxy in front, which the operator names by `--behind-proxy` and answers for.
    case plainBehindProxy

    /// What the outside is told in addresses.
    var scheme: String {
        switch self {
        case .native: "https"
        case .plainOnLoopback, .plainBehindProxy: "http"
        }
    }
}

extension Transit: CustomStringConvertible {
    /// A word for the log.
    package var description: String {
        switch self {
        case .native: "tls"
        case .plainOnLoopback: "plain-on-loopback"
        case .plainBehindProxy: "plain-behind-proxy"
        }
    }
}

extension Transit {
    /// Reads who the server proves to be; nil in plain text.
    /// - Throws: ``TransitFileError`` with the file and what to do.
    func identity(at now: WallTime) throws(TransitFileError) -> TransitIdentity? {
        switch self {
        case .native(let files): try TransitIdentity(files, at: now)
        case .plainOnLoopback, .plainBehindProxy: nil
        }
    }
}
