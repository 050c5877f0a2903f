extension TapeRecord {
    /// The same stretch of time without its sound: what replaces a frame that may not be kept.
    ///
    /// Silence is mu-law whatever the format was: it decodes to exact zeros, while an Opus packet would carry on the sound
    /// of those before it.
    package var silenced: TapeRecord {
        let span = duration > .zero ? duration : FrameClock.frame
        return TapeRecord(
            direction: direction, arrival: arrival, chunk: chunk, format: .pcmu, payload: Self.silence(lasting: span))
    }

    /// Whether any of the record sounds within a span of call time.
    package func overlaps(_ span: Range<Duration>) -> Bool {
        arrival < span.upperBound && arrival + max(duration, FrameClock.frame) > span.lowerBound
    }

    /// Frames of silence that fill a span of call time, numbered from `chunk`.
    package static func silence(
        _ span: Range<Duration>, direction: Direction, firstChunk chunk: Int
    ) -> [TapeRecord] {
        var records: [TapeRecord] = []
        var start = span.lowerBound
        while start < span.upperBound {
            let length = min(FrameClock.frame, span.upperBound - start)
            records.append(
                TapeRecord(
                    direction: direction, arrival: start, chunk: chunk &+ records.count, format: .pcmu,
                    payload: silence(lasting: length)))
            start += FrameClock.frame
        }
        return records
    }

    private static func silence(lasting span: Duration) -> [UInt8] {
        Array(repeating: MuLaw.silence, count: min(longestPayload, AudioFormat.pcmu.rate.samples(in: span)))
    }
}
