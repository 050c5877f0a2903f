/// Fills lost mu-law frames: the last frame is repeated, each time quieter, until silence.
///
/// G.711 has no concealment of its own. Repeating fades within 60 ms, so that a long gap is silence and not a buzz.
struct Concealment: Sendable {
    private var last: [Int16]
    private var repeats = 0

    /// How often a frame is repeated before silence.
    static let longestRun = 3

    init(samplesPerFrame: Int) {
        last = Array(repeating: 0, count: samplesPerFrame)
    }

    /// Remembers the end of what was really heard.
    mutating func heard(_ samples: Span<Int16>) {
        repeats = 0
        let start = max(0, samples.count - last.count)
        let lead = last.count - (samples.count - start)
        for index in 0..<lead { last[index] = 0 }
        for index in lead..<last.count { last[index] = samples[start + index - lead] }
    }

    /// Appends one invented frame.
    mutating func conceal(appendingTo samples: inout [Int16]) {
        repeats = min(repeats + 1, Self.longestRun + 1)
        let loudness = max(0, Self.longestRun + 1 - repeats)
        for sample in last {
            samples.append(Int16(Int(sample) * loudness / (Self.longestRun + 1)))
        }
    }
}
