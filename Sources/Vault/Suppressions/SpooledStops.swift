/// One reading of the spool of stops.
package struct SpooledStops: Hashable, Sendable {
    package let stops: [NewSuppression]
    /// Whole entries that do not open. The file is kept as long as it has any.
    package let unreadableCount: Int
    /// Whether the last entry was broken off; whoever wrote it was never told that it is safe.
    package let isTailTorn: Bool
    /// How many bytes were read.
    let end: Int

    static let none = SpooledStops(stops: [], unreadableCount: 0, isTailTorn: false, end: 0)
}
