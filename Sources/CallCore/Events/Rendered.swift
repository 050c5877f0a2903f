/// The words of an utterance exist as sound and are on their way.
package struct Rendered: LogPayload {
    package let utterance: UtteranceID
    package let segments: [RenderedSegment]

    package init(utterance: UtteranceID, segments: [RenderedSegment]) {
        self.utterance = utterance
        self.segments = segments
    }

    package static let shape = PayloadShape(
        Self.init(utterance:segments:),
        PayloadField("utterance") { $0.utterance },
        PayloadField("segments") { $0.segments })
}
