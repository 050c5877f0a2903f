import Synchronization

/// The sound of one call at the called person's end, both ways, on one timeline that begins with the answer.
final class CallTracks: Sendable {
    /// What came out of the phone.
    let heard = SoundTrack()
    /// What went into it.
    let said = SoundTrack()
}

/// Sound on a timeline: written by the media of a call, read by anyone.
final class SoundTrack: Sendable {
    /// Longest track that is kept: half an hour.
    static let limit = 30 * 60 * LineRate.samplesPerSecond

    private let content = Mutex<[Int16]>([])

    /// All samples so far.
    var samples: [Int16] { content.withLock { $0 } }

    /// Writes a frame at its place; what lies between the end and there is silence.
    func write(_ frame: [Int16], at sample: Int) {
        guard sample + frame.count <= Self.limit else { return }
        content.withLock { samples in
            if samples.capacity < sample + frame.count { samples.reserveCapacity(max(1 << 18, samples.count * 2)) }
            if samples.count < sample { samples.append(contentsOf: repeatElement(0, count: sample - samples.count)) }
            let overlap = min(samples.count - sample, frame.count)
            for index in 0..<overlap { samples[sample + index] = frame[index] }
            samples.append(contentsOf: frame[overlap...])
        }
    }
}
