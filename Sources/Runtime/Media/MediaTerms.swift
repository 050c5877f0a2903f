package import Sound

/// What was agreed with the carrier about a stream.
package struct MediaTerms: Sendable, Equatable {
    /// What we send. What we receive is told by the carrier when the stream starts.
    package let speaking: AudioFormat

    package init(speaking: AudioFormat) {
        self.speaking = speaking
    }
}
