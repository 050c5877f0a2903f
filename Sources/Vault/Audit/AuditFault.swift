package import Compliance

/// The first line of an audit that does not hold, and why.
package struct AuditFault: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Not a line of an export, or not as it was written.
        case unreadable
        /// The export does not begin with its start, or has a second one.
        case misplacedStart
        /// The entry is not the one that was hashed.
        case changed
        /// Entries are missing before this one.
        case missing(node: NodeID, expected: Int, found: Int)
        /// The entry stands where an earlier one belongs: moved, doubled or put in.
        case outOfOrder
        /// The entry goes on from another than the one before it: one of the two was put in or exchanged.
        case unlinked
        /// The root is not that of the heads it names.
        case rootChanged
        /// The root goes on from another than the one before it: a day is missing or was put in.
        case rootUnlinked
        /// The entries of the day are not those that its root or the end names.
        case headsDiffer(CivilDate)
        /// A later day has begun and this one has no root.
        case rootMissing(CivilDate)
        /// Entries were removed before their term was over, or from the middle.
        case sweptEarly(CivilDate)
        /// The end does not fit what stands above it.
        case endDiffers
        /// There is no end: the export was cut short.
        case truncated
        /// Something stands below the end.
        case afterTheEnd
        /// The root that was kept elsewhere is not in it, or is another.
        case anchorDiffers(CivilDate)
    }

    /// From 1; for a verifier straight over the vault, the line that its export would have.
    package let line: Int
    package let kind: Kind
}

extension AuditFault: CustomStringConvertible {
    package var description: String { "line \(line): \(words); take the audit from a back-up and compare" }

    private var words: String {
        switch kind {
        case .unreadable: "not a line of an audit as it was written"
        case .misplacedStart: "an audit begins with its start, and has one"
        case .changed: "the entry was changed"
        case .missing(let node, let expected, let found):
            "entries \(expected) to \(found - 1) of \(node) are missing before this one"
        case .outOfOrder: "the entry was moved, doubled or put in"
        case .unlinked: "the entry does not follow the one before it"
        case .rootChanged: "the daily root was changed"
        case .rootUnlinked: "the daily root does not follow the one before it"
        case .headsDiffer(let day): "the entries of \(day) are not those that its chains end with"
        case .rootMissing(let day): "\(day) has no root"
        case .sweptEarly(let day): "the entries of \(day) were removed before their term was over"
        case .endDiffers: "the end does not fit what stands above it"
        case .truncated: "the audit was cut short"
        case .afterTheEnd: "something stands below the end"
        case .anchorDiffers(let day): "the root of \(day) is not the one that was kept elsewhere"
        }
    }
}
