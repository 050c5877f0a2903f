import Foundation
import NIOCore

/// An address that a look-alike may reach: plain `http` or `ws`, on this machine.
struct LoopbackAddress: Equatable, Sendable {
    /// Host without brackets.
    var host: String
    /// Port.
    var port: Int
    /// Path and query, as they go into the request line.
    var target: String

    /// Reads an address.
    ///
    /// - Throws: ``LookalikeError/addressNotAllowed(_:)`` for another scheme or host.
    init(_ text: String, scheme: String) throws(LookalikeError) {
        guard let parts = URLComponents(string: text), parts.scheme == scheme, let host = parts.host else {
            throw .addressNotAllowed(text)
        }
        let bare = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        guard bare == "localhost" || bare == "::1" || Self.isLoopback(bare) else { throw .addressNotAllowed(text) }
        self.host = bare
        self.port = parts.port ?? 80
        let path = parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
        self.target = path + (parts.percentEncodedQuery.map { "?" + $0 } ?? "")
    }

    /// The address to connect to, without a resolver: a busy machine answers a look-up late.
    func socketAddress() throws -> SocketAddress {
        try SocketAddress(ipAddress: host == "localhost" ? "127.0.0.1" : host, port: port)
    }

    private static func isLoopback(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
