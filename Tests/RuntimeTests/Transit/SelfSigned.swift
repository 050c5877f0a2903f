import Crypto
import Foundation

/// A certificate of its own making with its key, as PEM: X.509 version 3, P-256, for `localhost` (RFC 5280).
struct SelfSigned: Sendable {
    let certificate: String
    let key: String

    init(from begin: Date = .now - 3_600, until end: Date = .now + 86_400) throws {
        let key = P256.Signing.PrivateKey()
        let algorithm = Self.sequence([Self.identifier([0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02])])
        let name = Self.sequence([
            Self.field(0x31, Self.sequence([Self.identifier([0x55, 0x04, 0x03]), Self.field(0x0C, "localhost".utf8)]))
        ])
        let alternative = Self.sequence([Self.field(0x82, "localhost".utf8)])
        let extensions = Self.field(
            0xA3, Self.sequence([Self.sequence([Self.identifier([0x55, 0x1D, 0x11]), Self.field(0x04, alternative)])]))
        let body = Self.sequence([
            Self.field(0xA0, Self.field(0x02, [2])), Self.field(0x02, [1] + UUID().uuidString.utf8.prefix(8)),
            algorithm, name, Self.sequence([Self.time(begin), Self.time(end)]), name,
            [UInt8](key.publicKey.derRepresentation), extensions,
        ])
        let signature = try key.signature(for: Data(body)).derRepresentation
        let whole = Self.sequence([body, algorithm, Self.field(0x03, [0] + signature)])
        self.certificate = Self.pem("CERTIFICATE", whole)
        self.key = key.pemRepresentation + "\n"
    }

    /// Puts both into a folder.
    /// - Returns: their paths.
    func write(into folder: URL, mode: Int = 0o600) throws -> (certificate: String, key: String) {
        let paths = (folder.appending(path: "server.pem").path, folder.appending(path: "server.key").path)
        try Data(certificate.utf8).write(to: URL(filePath: paths.0))
        try Data(key.utf8).write(to: URL(filePath: paths.1))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: paths.1)
        return paths
    }

    private static func field(_ tag: UInt8, _ content: some Collection<UInt8>) -> [UInt8] {
        let count = content.count
        let length: [UInt8] =
            switch count {
            case 0..<128: [UInt8(count)]
            case 128..<256: [0x81, UInt8(count)]
            default: [0x82, UInt8(count >> 8), UInt8(count & 0xFF)]
            }
        return [tag] + length + content
    }

    private static func sequence(_ parts: [[UInt8]]) -> [UInt8] { field(0x30, parts.flatMap(\.self)) }

    private static func identifier(_ bytes: [UInt8]) -> [UInt8] { field(0x06, bytes) }

    /// `261122224453Z`
    private static func time(_ date: Date) -> [UInt8] {
        let text = date.formatted(.iso8601).filter(\.isNumber).dropFirst(2) + "Z"
        return field(0x17, text.utf8)
    }

    private static func pem(_ kind: String, _ bytes: [UInt8]) -> String {
        "-----BEGIN \(kind)-----\n"
            + Data(bytes).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
            + "\n-----END \(kind)-----\n"
    }
}
