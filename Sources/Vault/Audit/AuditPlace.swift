import Commerce
package import Compliance

/// Where an entry stands in its chain, and its hash: enough to find it in an export and to know it again.
package struct AuditPlace: Hashable, Sendable, Codable {
    package let node: NodeID
    package let day: CivilDate
    /// 1 for the first entry of the chain.
    package let sequence: Int
    package let hash: AuditHash

    init(node: NodeID, day: CivilDate, sequence: Int, hash: AuditHash) {
        self.node = node
        self.day = day
        self.sequence = sequence
        self.hash = hash
    }

    /// The place of an entry.
    init(_ row: AuditRow) {
        self.init(node: row.header.node, day: row.header.day, sequence: row.header.sequence, hash: row.hash)
    }

    /// Whether an entry stands there, whatever it tells.
    func isPlace(of header: AuditHeader) -> Bool {
        node == header.node && day == header.day && sequence == header.sequence
    }
}

extension AuditPlace: CustomStringConvertible {
    /// `2026-11-20/node_1/7`
    package var description: String { "\(day)/\(node.text)/\(sequence)" }
}
