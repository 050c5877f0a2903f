/// Where play-out stands: in which segment, and how much of it the caller is estimated to have heard.
package struct PacerPosition: LogPayload, LogValue {
    package let segment: SegmentID
    /// An estimate: what was sent less what the carrier still holds. Only a mark is certain.
    package let heard: TimeSpan

    package init(segment: SegmentID, heard: TimeSpan) {
        self.segment = segment
        self.heard = heard
    }

    package static var fieldClass: FieldClass { .callFact }

    package static let shape = PayloadShape(
        Self.init(segment:heard:),
        PayloadField("segment") { $0.segment },
        PayloadField("heard") { $0.heard })
}
