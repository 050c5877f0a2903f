package import Dialogue

/// A line, or the rest of one, that is to be said when its turn comes.
package struct PlannedLine: Equatable, Sendable {
    package let line: LineID
    /// The clauses that are to be said, in order.
    package let ordinals: [SegmentOrdinal]
    package let origin: LineOrigin
    /// How often it was cut by what turned out to be no words.
    package let falseAlarms: Int

    package init(line: LineID, ordinals: [SegmentOrdinal], origin: LineOrigin, falseAlarms: Int = 0) {
        self.line = line
        self.ordinals = ordinals
        self.origin = origin
        self.falseAlarms = falseAlarms
    }

    /// The whole of a line.
    package init(_ line: ScriptLine, origin: LineOrigin) {
        self.init(line: line.id, ordinals: line.segments.map(SegmentOrdinal.init), origin: origin)
    }

    /// The line but for clauses that would say only what is untrue; a line of nothing else stays as it is.
    package func without(_ untrue: MandatoryParts, of line: ScriptLine) -> PlannedLine {
        let kept = ordinals.filter { ordinal in
            let parts = line.segments.first { SegmentOrdinal($0) == ordinal }.map { MandatoryParts($0.parts) } ?? []
            return parts.isEmpty || !parts.isSubset(of: untrue)
        }
        guard !kept.isEmpty, kept.count < ordinals.count else { return self }
        return PlannedLine(line: self.line, ordinals: kept, origin: origin, falseAlarms: falseAlarms)
    }

    /// A radio or a barking dog must not silence the agent for ever: after this many false alarms it speaks on until words are understood.
    package static let falseAlarmLimit = 3

    /// Whether speech alone stops it. Last words are not stopped at all.
    package var yieldsToSpeech: Bool {
        switch origin {
        case .dialogue, .disclosure, .house: falseAlarms < Self.falseAlarmLimit
        case .refusal, .farewell: false
        }
    }
}

extension SegmentOrdinal {
    /// The place of a script's clause in its line; a script counts from 0, the log from 1.
    package init(_ segment: LineSegment) {
        self.init(segment.ordinal + 1)
    }
}
