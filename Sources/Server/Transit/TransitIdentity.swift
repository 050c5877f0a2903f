package import Commerce
package import NIOSSL

/// Who the server proves to be: its certificate and key as they were read.
package struct TransitIdentity: Sendable {
    let files: TransitFiles
    /// The files as they stood when they were read.
    let stamp: TransitStamp
    package let configuration: TLSConfiguration
    /// When the first certificate of the chain ends.
    package let expiresAt: WallTime

    /// Reads and checks both files.
    ///
    /// TLS 1.2 at the least, there with forward secrecy and authenticated ciphers only (RFC 9325).
    /// - Throws: ``TransitFileError`` with the file and what to do.
    package init(_ files: TransitFiles, at now: WallTime) throws(TransitFileError) {
        self.files = files
        // Before the reading: what changes meanwhile is read once more.
        self.stamp = TransitStamp(files)
        let chain = try Self.chain(files.certificate)
        let key = try Self.key(files.key)
        var ends: [WallTime] = []
        for certificate in chain {
            let begins = WallTime(secondsSince1970: Int64(certificate.notValidBefore))
            let end = WallTime(secondsSince1970: Int64(certificate.notValidAfter))
            guard begins <= now else { throw .notYetValid(path: files.certificate) }
            guard now < end else { throw .expired(path: files.certificate) }
            ends.append(end)
        }
        self.expiresAt = ends.min() ?? now
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        configuration.cipherSuiteValues = [
            .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
            .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
            .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        ]
        configuration.applicationProtocols = ["http/1.1"]
        do {
            // The library compares the two keys when it builds a context from them.
            _ = try NIOSSLContext(configuration: configuration)
        } catch {
            throw .mismatched(certificate: files.certificate, key: files.key)
        }
        self.configuration = configuration
    }

    private static func chain(_ path: String) throws(TransitFileError) -> [NIOSSLCertificate] {
        let file = try TransitFile(path)
        guard let chain = try? NIOSSLCertificate.fromPEMBytes(file.bytes), !chain.isEmpty else {
            throw .noCertificate(path: path)
        }
        return chain
    }

    private static func key(_ path: String) throws(TransitFileError) -> NIOSSLPrivateKey {
        let file = try TransitFile(path)
        guard !file.isOpenToOthers else { throw .openToOthers(path: path, mode: file.mode) }
        guard let key = try? NIOSSLPrivateKey(bytes: file.bytes, format: .pem) else { throw .noKey(path: path) }
        return key
    }
}
