/// One payload of a call as it came or went: what the live recording is made of.
///
/// Raw payloads cost nothing to keep, are exact, can be silenced one by one, and are what a replay feeds back in.
package struct TapeRecord: Equatable, Sendable {
    /// Who is heard.
    package enum Direction: UInt8, Sendable, CaseIterable {
        /// The caller, as received.
        case inbound = 0
        /// The agent, as sent.
        case outbound = 1
    }

    /// Who is heard.
    package let direction: Direction
    /// When it came or went, on the call's clock, in whole milliseconds (at most 2^32 − 1 of them: 49 days).
    ///
    /// For the agent's frames give the time at which the far end plays them (``Pacer/Step/frame(segment:heardAt:)``).
    package let arrival: Duration
    /// The sender's number of the frame: the inbound chunk number, or our own count outbound.
    package let chunk: Int
    /// What the payload is.
    package let format: AudioFormat
    /// The bytes of the wire.
    package let payload: [UInt8]

    /// A record; the arrival is cut to milliseconds and the payload to ``longestPayload``.
    package init(
        direction: Direction, arrival: Duration, chunk: Int, format: AudioFormat, payload: [UInt8]
    ) {
        self.direction = direction
        self.arrival = .milliseconds(Self.milliseconds(arrival))
        self.chunk = chunk
        self.format = format
        self.payload = payload.count <= Self.longestPayload ? payload : Array(payload[..<Self.longestPayload])
    }

    /// The most bytes a payload has on a tape; no frame of 20 ms comes near.
    package static let longestPayload = Int(UInt16.max)

    /// Call time in the unit of the tape.
    static func milliseconds(_ time: Duration) -> Int64 {
        let (seconds, attoseconds) = time.components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        guard seconds < Int64(UInt32.max) / 1_000 else { return Int64(UInt32.max) }
        return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    }

    /// How long the payload plays; zero when it is malformed.
    package var duration: Duration {
        switch format.encoding {
        case .pcmu: format.rate.duration(of: payload.count)
        case .opus: OpusDecoder.duration(of: payload.span) ?? .zero
        }
    }
}
