/// The last frame of a segment left for the carrier.
package struct SegmentSent: LogPayload {
    package let segment: SegmentID

    package init(segment: SegmentID) {
        self.segment = segment
    }

    package static let shape = PayloadShape(
        Self.init(segment:),
        PayloadField("segment") { $0.segment })
}
