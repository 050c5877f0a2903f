package import Sound

/// What a bench of the media plane carries: how many calls at once, in which codec, for how long.
package struct MediaLoad: Equatable, Sendable {
    /// The most calls at once; every one takes two sockets of this process.
    package static let mostCalls = 400
    /// How long everything runs before measuring begins.
    static let warmUp: Duration = .seconds(1)

    package let calls: Int
    /// Both ways.
    package let format: AudioFormat
    /// How long is measured.
    package let span: Duration

    /// Nil unless there is at least one call, not more than ``mostCalls``, and a span.
    package init?(calls: Int, format: AudioFormat, span: Duration) {
        guard (1...Self.mostCalls).contains(calls), span > .zero else { return nil }
        self.calls = calls
        self.format = format
        self.span = span
    }
}
