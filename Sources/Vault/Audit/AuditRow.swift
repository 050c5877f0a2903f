import Commerce
import Compliance
import Foundation

/// An entry as it stands in its chain.
package struct AuditRow: Hashable, Sendable, Codable {
    package let header: AuditHeader
    /// The ciphertext; base64 in JSON.
    package let body: [UInt8]?
    /// The hash of the entry before, or ``beginning(vault:node:day:)`` for the first.
    package let previous: AuditHash
    package let hash: AuditHash

    /// Takes a row as it was stored; whether the hash is right is for ``AuditVerifier`` to say.
    init(header: AuditHeader, body: [UInt8]?, previous: AuditHash, hash: AuditHash) {
        self.header = header
        self.body = body
        self.previous = previous
        self.hash = hash
    }

    /// Adds an entry to a chain.
    init(header: AuditHeader, body: [UInt8]?, after previous: AuditHash) {
        self.init(
            header: header, body: body, previous: previous, hash: Self.hash(header: header, body: body, after: previous)
        )
    }

    /// What the hash has to be: over the ciphertext, so that it holds when the key of the body is gone.
    var computedHash: AuditHash { Self.hash(header: header, body: body, after: previous) }

    private static func hash(header: AuditHeader, body: [UInt8]?, after previous: AuditHash) -> AuditHash {
        var canonical = CanonicalBytes()
        canonical.add("livecarts/audit/row/1")
        canonical.add(previous)
        header.add(to: &canonical)
        // No body and an empty body are not the same.
        canonical.add(Int64(body == nil ? 0 : 1))
        canonical.add(AuditHash(of: body ?? []))
        return AuditHash(of: canonical.bytes)
    }

    /// What stands before the first entry of a chain: no chain can be passed off as another's.
    static func beginning(vault: String, node: NodeID, day: CivilDate) -> AuditHash {
        var canonical = CanonicalBytes()
        canonical.add("livecarts/audit/chain/1")
        canonical.add(vault)
        canonical.add(node.text)
        canonical.add(day.description)
        return AuditHash(of: canonical.bytes)
    }

    private enum CodingKeys: String, CodingKey {
        case header
        case body
        case previous
        case hash
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.header = try container.decode(AuditHeader.self, forKey: .header)
        self.body = try container.decodeIfPresent(Data.self, forKey: .body).map { [UInt8]($0) }
        self.previous = try container.decode(AuditHash.self, forKey: .previous)
        self.hash = try container.decode(AuditHash.self, forKey: .hash)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(header, forKey: .header)
        try container.encodeIfPresent(body.map { Data($0) }, forKey: .body)
        try container.encode(previous, forKey: .previous)
        try container.encode(hash, forKey: .hash)
    }
}
