/// How far the agent's speech had got: which segments were sent, and what of them was heard.
///
/// That a segment was heard is guaranteed only by its mark. Durations here are estimates: what was sent, less what the far end
/// still holds.
package struct PlayoutPosition: Equatable, Sendable {
    /// One segment that is not known to be heard to its end.
    package struct Segment: Equatable, Sendable {
        /// The segment's number within the call.
        package let number: Int
        /// Its whole length.
        package let length: Duration
        /// How much of it was sent.
        package let sent: Duration
        /// How much of it was heard, by estimate.
        package let heard: Duration
        /// Whether its last frame was sent.
        package let isFullySent: Bool
    }

    /// Outstanding segments in the order they are spoken.
    package let segments: [Segment]

    /// The segment that was being heard, or was next; `nil` when the agent was silent.
    package var current: Segment? { segments.first }
    /// Numbers of segments that were sent whole and are still being heard.
    package var fullySent: [Int] { segments.filter(\.isFullySent).map(\.number) }
    /// Numbers of segments that were not, or not wholly, sent.
    package var unsent: [Int] { segments.filter { !$0.isFullySent }.map(\.number) }
    /// Whether there is nothing to hear.
    package var isIdle: Bool { segments.isEmpty }
}
