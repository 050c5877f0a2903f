/// A clause that exists as sound: how long it is and where its words are sealed.
package struct RenderedSegment: LogPayload, LogValue {
    package let segment: SegmentID
    package let length: TimeSpan
    package let words: ContentRef

    package init(segment: SegmentID, length: TimeSpan, words: ContentRef) {
        self.segment = segment
        self.length = length
        self.words = words
    }

    package static var fieldClass: FieldClass { .sealedContent }

    package static let shape = PayloadShape(
        Self.init(segment:length:words:),
        PayloadField("segment") { $0.segment },
        PayloadField("length") { $0.length },
        PayloadField("words") { $0.words })
}
