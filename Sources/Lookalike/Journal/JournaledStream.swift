/// One media stream of a call.
package struct JournaledStream: Equatable, Sendable, Codable {
    /// The stream's id.
    package var streamID: String
    /// Where it connected to.
    package var url: String
    /// Codec and rate of the frames sent to the agent, as `PCMU/8000`.
    package var sending: String
    /// Codec and rate of the frames expected from the agent.
    package var receiving: String
    /// Seconds since the look-alike started at which the `start` frame was sent.
    package var startedAt: Double?
    /// Seconds since the look-alike started at which the stream ended.
    package var endedAt: Double?
    /// Why it ended.
    package var ending: String?
    /// Timing of the frames.
    package var timing = FrameTiming()
}
