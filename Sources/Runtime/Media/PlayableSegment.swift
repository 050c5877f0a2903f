package import CallCore

/// A clause as sound, ready to be paced.
package struct PlayableSegment: Sendable {
    package let segment: SegmentID
    /// Mono samples at the rate of ``MediaTerms/speaking``.
    package let samples: [Int16]

    package init(segment: SegmentID, samples: [Int16]) {
        self.segment = segment
        self.samples = samples
    }
}
