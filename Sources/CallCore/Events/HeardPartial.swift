package import Compliance

/// The recogniser has a first guess at words that are still being spoken.
package struct HeardPartial: LogPayload {
    package let words: ContentRef
    package let stop: StopMatch

    package init(words: ContentRef, stop: StopMatch) {
        self.words = words
        self.stop = stop
    }

    package static let shape = PayloadShape(
        Self.init(words:stop:),
        PayloadField("words") { $0.words },
        PayloadField("stop") { $0.stop })
}
