package import Compliance

/// A daily root that was printed and kept elsewhere: with it a history that was written anew from the beginning is found out too.
package struct AuditAnchor: Hashable, Sendable {
    package let day: CivilDate
    package let root: AuditHash

    package init(_ root: AuditRoot) {
        self.day = root.day
        self.root = root.root
    }

    /// Reads `2026-11-20 9f86d0…`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let day = CivilDate(parts[0]), let root = AuditHash(parts[1]) else { return nil }
        self.day = day
        self.root = root
    }
}
