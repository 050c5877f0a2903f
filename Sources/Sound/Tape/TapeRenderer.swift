/// Renders a tape to a stereo sound file: the caller left, the agent right, everything where it was on the call's clock.
///
/// Frames are laid by their numbers and arrival times, so that losses and stalls leave holes and move nothing that follows.
/// Memory is bounded: two seconds are kept open for frames that come late.
package struct TapeRenderer: ~Copyable {
    /// What is made.
    package enum Container: Sendable {
        /// Opus in Ogg: small, plays in every browser.
        case oggOpus
        /// Uncompressed, exact.
        case wav
    }

    /// What was rendered.
    package struct Summary: Equatable, Sendable {
        /// Length of the file.
        package let duration: Duration
        /// Records laid on the timeline.
        package let records: Int
        /// Payloads that were malformed and concealed.
        package let malformed: Int
    }

    /// The longest tape that is rendered; an arrival beyond it is a damaged record.
    package static let longest: Duration = .seconds(6 * 3_600)
    /// The rate of the file.
    package static let rate = SampleRate.wideband

    private static let open: Duration = .seconds(2)

    private var file: SoundFile
    private var timeline = StereoTimeline()
    private var caller = TapeTrack(rate: rate)
    private var agent = TapeTrack(rate: rate)
    private var records = 0

    /// Makes the file, overwriting one of that name.
    ///
    /// - Throws: ``SoundFileError``.
    package init(writing path: String, as container: Container) throws {
        let kind: SoundFile.Container =
            switch container {
            case .oggOpus: .oggOpus
            case .wav: .wav
            }
        file = try SoundFile(writing: path, as: kind, rate: Self.rate, channels: 2)
    }

    /// Lays the next record; records come in the order of the tape.
    ///
    /// - Throws: ``TapeError/tooLong(limit:)``, ``CodecError``, ``SoundFileError``.
    package mutating func render(_ record: TapeRecord) throws {
        guard record.arrival <= Self.longest else { throw TapeError.tooLong(limit: Self.longest) }
        records += 1
        let (samples, place) =
            switch record.direction {
            case .inbound: try caller.decode(record)
            case .outbound: try agent.decode(record)
            }
        timeline.lay(
            samples, channel: record.direction == .inbound ? 0 : 1, at: Self.rate.samples(in: place))
        let closed = timeline.take(before: Self.rate.samples(in: record.arrival - Self.open))
        try file.write(closed[...])
    }

    /// Writes what is still open and closes the file.
    package consuming func finish() throws -> Summary {
        let rest = timeline.take(before: timeline.end)
        try file.write(rest[...])
        return Summary(
            duration: Self.rate.duration(of: timeline.end), records: records,
            malformed: caller.malformed + agent.malformed)
    }

    /// Renders a whole tape; a torn last record is left out.
    ///
    /// - Throws: ``TapeError``, ``SoundFileError``.
    @discardableResult
    package static func render(
        _ tape: [UInt8], to path: String, as container: Container
    ) throws -> Summary {
        var reader = TapeReader(tape)
        var renderer = try TapeRenderer(writing: path, as: container)
        while let record = try reader.next() { try renderer.render(record) }
        return try renderer.finish()
    }
}
