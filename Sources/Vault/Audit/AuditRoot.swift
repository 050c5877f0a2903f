package import Commerce
package import Compliance

/// What a finished day comes down to: one hash over the root of the day before and the heads of all chains of this one.
///
/// Days without entries have none.
package struct AuditRoot: Hashable, Sendable, Codable {
    package let day: CivilDate
    /// The root of the last day that has one; ``AuditHash/none`` for the first.
    package let previous: AuditHash
    /// In the order of the nodes' names.
    package let heads: [AuditHead]
    package let root: AuditHash
    /// When the day's entries were removed, being past their limit; nil while they are kept.
    package let sweptAt: WallTime?

    /// Takes a root as it was stored.
    init(day: CivilDate, previous: AuditHash, heads: [AuditHead], root: AuditHash, sweptAt: WallTime?) {
        self.day = day
        self.previous = previous
        self.heads = heads
        self.root = root
        self.sweptAt = sweptAt
    }

    /// Closes a day.
    init(day: CivilDate, after previous: AuditHash, heads: [AuditHead]) {
        self.init(
            day: day, previous: previous, heads: heads, root: Self.root(day: day, after: previous, heads: heads),
            sweptAt: nil)
    }

    var computedRoot: AuditHash { Self.root(day: day, after: previous, heads: heads) }

    private static func root(day: CivilDate, after previous: AuditHash, heads: [AuditHead]) -> AuditHash {
        var canonical = CanonicalBytes()
        canonical.add("livecarts/audit/root/1")
        canonical.add(previous)
        canonical.add(day.description)
        for head in heads {
            canonical.add(head.node.text)
            canonical.add(Int64(head.count))
            canonical.add(head.hash)
        }
        return AuditHash(of: canonical.bytes)
    }

    private enum CodingKeys: String, CodingKey {
        case day
        case previous
        case heads
        case root
        case sweptAt = "swept_at"
    }
}

extension AuditRoot: CustomStringConvertible {
    /// `2026-11-20 9f86d0…`: to be printed and kept elsewhere, and given to the verifier later.
    package var description: String { "\(day) \(root)" }
}
