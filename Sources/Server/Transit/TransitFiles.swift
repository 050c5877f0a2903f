/// Where the server's certificate and its key are, both PEM.
package struct TransitFiles: Hashable, Sendable {
    /// The server's own certificate first, then those that lead to its root.
    package let certificate: String
    /// Readable by its owner alone.
    package let key: String

    package init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }
}
