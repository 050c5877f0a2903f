import Crypto
import Foundation

/// The SHA-256 of a key's secret. The secret has 256 random bits, so that a plain hash gives nothing to guess from.
struct SecretHash: Hashable, Sendable, Codable {
    private let bytes: [UInt8]

    init(of secret: String) {
        bytes = Array(SHA256.hash(data: Data(secret.utf8)))
    }

    /// Takes the same time wherever the first difference is.
    func matches(_ other: SecretHash) -> Bool {
        guard bytes.count == other.bytes.count, !bytes.isEmpty else { return false }
        return zip(bytes, other.bytes).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        bytes = [UInt8](try container.decode(Data.self))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Data(bytes))
    }
}
