/// How soon a caller feels the lateness of an answer from a speech engine.
///
/// Waiting work is served by urgency, then in the order it came.
package enum Urgency: UInt8, Comparable, Sendable, CaseIterable {
    /// Nobody waits: rendering a line before the call is dialed.
    case beforehand = 0
    /// A guess while the caller still speaks; worthless once the turn is over.
    case partial = 1
    /// The caller waits in silence for this one.
    case turn = 2

    package static func < (lhs: Urgency, rhs: Urgency) -> Bool { lhs.rawValue < rhs.rawValue }
}
