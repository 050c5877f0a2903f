import Sound

/// What parts of the media path cost by themselves, for one second of one call.
enum PartCost {
    /// How much sound is worked through.
    private static let span: Duration = .seconds(60)

    /// One frame encoded and one decoded each 20 ms.
    static func codec(_ format: AudioFormat, sound: BenchSound) throws -> Duration {
        let payloads = try sound.callerPayloads(format)
        let frames = BenchSound.frames(of: sound.clause)
        var encoder = try FrameEncoder(format)
        var decoder = try FrameDecoder(format)
        var payload: [UInt8] = []
        var samples: [Int16] = []
        return try perSecond { index in
            let (frame, received) = (frames[index % frames.count], payloads[index % payloads.count])
            try encoder.encode(frame.span, into: &payload)
            _ = decoder.decode(received.span, into: &samples)
        }
    }

    /// The model of voice activity over the caller's sound.
    static func activity(sound: BenchSound) throws -> Duration {
        let frames = BenchSound.frames(of: try sound.caller.resampled(to: .wideband))
        var activity = try VoiceActivity()
        var windows: [VoiceActivity.Window] = []
        return perSecond { index in
            let frame = frames[index % frames.count]
            windows.removeAll(keepingCapacity: true)
            activity.hear(frame.span, appendingTo: &windows)
        }
    }

    /// Does something for each frame of the span and gives its processor time for one second.
    private static func perSecond(_ frame: (Int) throws -> Void) rethrows -> Duration {
        let seconds = Int(span.components.seconds)
        let start = ProcessMeter.threadTime
        for index in 0..<seconds * FrameClock.framesPerSecond { try frame(index) }
        return (ProcessMeter.threadTime - start) / seconds
    }
}
