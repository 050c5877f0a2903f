/// A clause that is to be said: its number in the call and its place in the line.
package struct PlannedSegment: LogPayload, LogValue {
    package let segment: SegmentID
    package let ordinal: SegmentOrdinal

    package init(segment: SegmentID, ordinal: SegmentOrdinal) {
        self.segment = segment
        self.ordinal = ordinal
    }

    package static var fieldClass: FieldClass { .callFact }

    package static let shape = PayloadShape(
        Self.init(segment:ordinal:),
        PayloadField("segment") { $0.segment },
        PayloadField("ordinal") { $0.ordinal })
}
