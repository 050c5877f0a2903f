internal import Glibc

/// Whether a short stretch of sound repeats itself, as a tone, a chord or a hum does and noise does not.
enum Pitch {
    /// How alike a stretch and itself one period later must be, 1 being the same; noise stays below 0.3.
    static let threshold: Float = 0.55
    /// Periods looked at: 62 to 2000 Hz at 16 kHz.
    private static let lags = 8...256

    static func isHeard(in samples: ArraySlice<Int16>) -> Bool {
        let mean = samples.isEmpty ? 0 : Float(samples.reduce(0) { $0 + Int($1) }) / Float(samples.count)
        let signal = samples.map { Float($0) - mean }
        guard signal.count > 2 * lags.lowerBound else { return false }
        var hasDipped = false
        for lag in lags where lag * 2 <= signal.count {
            let likeness = likeness(of: signal, after: lag)
            // Low-pass noise is like itself at once; only what comes back after it was lost is a period.
            if likeness < 0.2 { hasDipped = true }
            if hasDipped, likeness > threshold { return true }
        }
        return false
    }

    private static func likeness(of signal: [Float], after lag: Int) -> Float {
        var product: Float = 0
        var first: Float = 0
        var second: Float = 0
        for index in 0..<signal.count - lag {
            product += signal[index] * signal[index + lag]
            first += signal[index] * signal[index]
            second += signal[index + lag] * signal[index + lag]
        }
        let scale = (first * second).squareRoot()
        return scale > 0 ? product / scale : 0
    }
}
