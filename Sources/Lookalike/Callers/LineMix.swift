import Foundation

/// What really goes into the caller's microphone: the caller, the agent's own voice coming back, and noise.
struct LineMix: Equatable, Sendable {
    private let echoGain: Double
    private let noiseAmplitude: Double
    private var delayed: [Int16]
    private var position = 0
    private var random: SplitMix64

    /// A line with a script's echo and noise. The same seed gives the same noise.
    init(echo: CallerScript.LineEcho?, comfortNoise: Double?, seed: UInt64) {
        echoGain = echo.map { pow(10, $0.decibels / 20) } ?? 0
        let delay = echo.map { LineRate.samples(milliseconds: max(0, $0.delayMilliseconds)) } ?? 0
        delayed = [Int16](repeating: 0, count: delay)
        // Evenly spread noise of amplitude a has an effective value of a/√3.
        noiseAmplitude = comfortNoise.map { pow(10, $0 / 20) * 32_768 * 3.0.squareRoot() } ?? 0
        random = SplitMix64(seed: seed)
    }

    /// Mixes one frame of the caller's own voice with what comes back of what is heard.
    mutating func mix(_ own: [Int16], heard: [Int16]) -> [Int16] {
        guard echoGain > 0 || noiseAmplitude > 0 else { return own }
        var frame = own
        for index in frame.indices {
            var sample = Double(own[index])
            if echoGain > 0 {
                sample += echoGain * Double(echo(of: heard[index]))
            }
            if noiseAmplitude > 0 { sample += (random.fraction() * 2 - 1) * noiseAmplitude }
            frame[index] = Int16(max(-32_768, min(32_767, sample.rounded())))
        }
        return frame
    }

    /// The sample that was heard one delay ago.
    private mutating func echo(of sample: Int16) -> Int16 {
        guard !delayed.isEmpty else { return sample }
        let past = delayed[position]
        delayed[position] = sample
        position = (position + 1) % delayed.count
        return past
    }
}
