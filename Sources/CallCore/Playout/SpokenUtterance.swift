package import Dialogue

/// Something that the agent is saying: its clauses, and what the marks tell of them.
package struct SpokenUtterance: Equatable, Sendable {
    package let id: UtteranceID
    package let plan: PlannedLine
    package let segments: [PlannedSegment]
    /// The clauses whose marks came back, in the order they came.
    package private(set) var heard: [SegmentID] = []
    /// Whether there is sound for it.
    package private(set) var isRendered = false
    /// Whether its last frame left for the carrier.
    package private(set) var wasSent = false

    package init(id: UtteranceID, plan: PlannedLine, segments: [PlannedSegment]) {
        self.id = id
        self.plan = plan
        self.segments = segments
    }

    package var line: LineID { plan.line }

    /// Whether everything was played: the mark behind the last clause came back.
    package var wasPlayed: Bool {
        guard let last = segments.last else { return true }
        return heard.contains(last.segment)
    }

    /// The clauses without a mark, from where play-out stood.
    ///
    /// What the position has passed was most likely heard and is not said again; whether it *counts* is another matter, decided by marks.
    package func remains(from position: PacerPosition?) -> PlannedLine {
        let start = segments.firstIndex { $0.segment == position?.segment } ?? segments.startIndex
        let rest = segments[start...].filter { !heard.contains($0.segment) }
        return PlannedLine(
            line: line, ordinals: rest.map(\.ordinal), origin: plan.origin, falseAlarms: plan.falseAlarms + 1)
    }

    mutating func markCameBack(for segment: SegmentID) -> PlannedSegment? {
        guard !heard.contains(segment), let planned = segments.first(where: { $0.segment == segment }) else {
            return nil
        }
        heard.append(segment)
        return planned
    }

    mutating func becameSound() {
        isRendered = true
    }

    mutating func lastFrameLeft(of segment: SegmentID) {
        if segment == segments.last?.segment { wasSent = true }
    }
}
