package import CallCore

/// A clause as sound, ready to be paced.
package struct PlayableSegment: Sendable {
    package let segment: SegmentID
    /// Mono samples at the rate of ``MediaTerms/speaking``.
    package let samples: [Int16]
    /// What it says, to tell its echo by.
    package let words: String
    /// For one in a personal voice: the same in the stock voice, for when the consent ends before it begins.
    package let spare: SpareSegment?

    package init(segment: SegmentID, samples: [Int16], words: String = "", spare: SpareSegment? = nil) {
        self.segment = segment
        self.samples = samples
        self.words = words
        self.spare = spare
    }
}
