/// A certificate or key that a server cannot start with; the path is named, never what is in the file.
package enum TransitFileError: Error, Hashable, Sendable {
    case unreadable(path: String, problem: String)
    /// Others than the owner may read the key.
    case openToOthers(path: String, mode: String)
    case noCertificate(path: String)
    case noKey(path: String)
    case notYetValid(path: String)
    case expired(path: String)
    /// The key is not the certificate's.
    case mismatched(certificate: String, key: String)
}

extension TransitFileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let problem):
            "\(path) cannot be read (\(problem)); check the path and its permissions"
        case .openToOthers(let path, let mode):
            "\(path) has mode \(mode) and others can read it; run 'chmod 600' on it, and replace the key if others had access"
        case .noCertificate(let path):
            "\(path) holds no certificate; LIVECARTS_TLS_CERTIFICATE names a PEM file with the server's certificate and its chain"
        case .noKey(let path):
            "\(path) holds no private key without a passphrase; LIVECARTS_TLS_KEY names a PEM file with the certificate's key"
        case .notYetValid(let path): "a certificate in \(path) is not valid yet; check the clock, or wait"
        case .expired(let path): "a certificate in \(path) has expired; renew it"
        case .mismatched(let certificate, let key):
            "the key in \(key) is not that of the certificate in \(certificate); name the two files that belong together"
        }
    }
}
