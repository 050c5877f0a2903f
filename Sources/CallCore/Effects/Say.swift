package import Commerce
package import Dialogue

/// Says a line, or the rest of one.
package struct Say: LogPayload {
    package let utterance: UtteranceID
    package let line: LineID
    /// Only those that are to be said, in order.
    package let segments: [PlannedSegment]
    /// The live offer whose numbers may be spoken.
    package let offer: OfferID?

    package init(utterance: UtteranceID, line: LineID, segments: [PlannedSegment], offer: OfferID?) {
        self.utterance = utterance
        self.line = line
        self.segments = segments
        self.offer = offer
    }

    package static let shape = PayloadShape(
        Self.init(utterance:line:segments:offer:),
        PayloadField("utterance") { $0.utterance },
        PayloadField("line") { $0.line },
        PayloadField("segments") { $0.segments },
        PayloadField("offer") { $0.offer })
}
