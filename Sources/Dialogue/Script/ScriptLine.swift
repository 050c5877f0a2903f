/// A line that the agent may say: one or more clauses.
package struct ScriptLine: Hashable, Sendable {
    package let id: LineID
    /// In the order they are said; never empty in a checked script.
    package let segments: [LineSegment]

    package init(id: LineID, segments: [LineSegment]) {
        self.id = id
        self.segments = segments
    }

    /// Every mandatory part that the line says, in the order it says them.
    package var parts: [MandatoryPart] { segments.flatMap(\.parts) }
    /// Whether any clause sells.
    package var isSales: Bool { segments.contains(where: \.isSales) }
    /// Whether any clause speaks of a granted offer.
    package var speaksOfOffer: Bool { segments.contains(where: \.isOffer) }
}
