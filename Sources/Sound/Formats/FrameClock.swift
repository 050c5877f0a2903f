/// The rhythm of the wire: one frame each 20 ms in both directions.
package enum FrameClock {
    /// The length of one frame.
    package static let frame: Duration = .milliseconds(20)
    /// Frames in one second.
    package static let framesPerSecond = 50
    /// The longest frame that a decoder accepts (RFC 6716 §2: an Opus packet holds at most 120 ms).
    package static let longestFrame: Duration = .milliseconds(120)
}
