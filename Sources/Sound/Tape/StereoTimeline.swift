/// Two channels laid out by time, of which the front is handed out as soon as nothing can come before it.
struct StereoTimeline {
    /// Interleaved samples from ``start`` on.
    private var samples: [Int16] = []
    /// Place on the timeline of the first sample held.
    private(set) var start = 0

    /// Samples that came for a time that was already handed out.
    private(set) var late = 0

    /// Place on the timeline after the last sample held.
    var end: Int { start + samples.count / 2 }

    /// Lays samples on a channel (0 left, 1 right) at a place, over what is there.
    mutating func lay(_ block: [Int16], channel: Int, at place: Int) {
        let needed = (place + block.count - start) * 2
        if needed > samples.count { samples += repeatElement(0, count: needed - samples.count) }
        for (offset, sample) in block.enumerated() {
            let index = (place + offset - start) * 2 + channel
            if index >= 0 { samples[index] = sample } else { late += 1 }
        }
    }

    /// Hands out what lies before a place, with silence where nothing was laid.
    mutating func take(before place: Int) -> [Int16] {
        let count = min(max(0, place - start), end - start)
        let front = Array(samples[..<(count * 2)])
        samples.removeFirst(count * 2)
        start += count
        return front
    }
}
