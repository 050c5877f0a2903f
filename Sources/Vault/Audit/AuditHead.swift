import Commerce

/// How far one node's chain of a day goes.
package struct AuditHead: Hashable, Sendable, Codable {
    package let node: NodeID
    /// The number of entries.
    package let count: Int
    /// The hash of the last.
    package let hash: AuditHash

    /// The order in which heads are joined: that of the names' bytes.
    static func precedes(_ left: NodeID, _ right: NodeID) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
