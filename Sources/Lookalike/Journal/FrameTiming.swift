/// Timing of the frames of one stream, counted as they come and go.
package struct FrameTiming: Equatable, Sendable, Codable {
    /// Media messages received.
    package var received = 0
    /// Sound received, in milliseconds.
    package var receivedMilliseconds = 0
    /// Longest pause between two media messages while sound was queued, in milliseconds.
    package var longestGapMilliseconds = 0.0
    /// Times that the queue ran dry within a speech: it had been filled again less than half a second later.
    package var underruns = 0
    /// Most sound that was ever queued, in milliseconds.
    package var deepestQueueMilliseconds = 0
    /// Frames sent to the agent.
    package var sent = 0
    /// Frames that the line lost, or let change places.
    package var lost = 0, reordered = 0
    /// Latest that a frame was sent after its time, in milliseconds: how well the look-alike itself keeps time.
    package var latestSendMilliseconds = 0.0

    /// Nothing yet.
    package init() {}
}
