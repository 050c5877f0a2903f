import Foundation
import Sound

/// How loud a sound is in each of some bands of the telephone, every 10 ms, in logarithms: what two recordings of one thing share.
struct SoundPrint: Sendable {
    /// Between two rows.
    static let hop = Duration.milliseconds(10)
    /// Centres of the bands in hertz, all within what a telephone carries.
    private static let bands: [Double] = (0..<16).map { 220 * pow(3_200 / 220, Double($0) / 15) }
    /// Samples that one row looks at: 32 ms at 16 kHz.
    private static let window = 512
    private static let step = 160
    /// Power below which nothing is told apart: hiss, and the echo of a voice.
    private static let floor: Float = 1e-6

    /// A row for each 10 ms, each with one number a band.
    let rows: [Float]
    let bandCount: Int

    var count: Int { rows.count / bandCount }
    var duration: Duration { Self.hop * count }

    /// - Parameter samples: mono at 16 kHz.
    init(_ samples: [Int16]) {
        bandCount = Self.bands.count
        var rows: [Float] = []
        rows.reserveCapacity(samples.count / Self.step * bandCount)
        var start = -Self.window / 2
        while start + Self.window / 2 < samples.count {
            Self.appendRow(of: samples, from: start, to: &rows)
            start += Self.step
        }
        self.rows = rows
    }

    private init(rows: [Float], bandCount: Int) {
        self.rows = rows
        self.bandCount = bandCount
    }

    /// Cosines and sines of each band under a Hann window.
    private static let waves: [(cosine: [Float], sine: [Float])] = bands.map { hertz in
        let turns = (0..<window).map { 2 * Double.pi * hertz * Double($0) / 16_000 }
        let hann = (0..<window).map { 0.5 - 0.5 * cos(2 * Double.pi * Double($0) / Double(window - 1)) }
        return (zip(turns, hann).map { Float(cos($0) * $1) }, zip(turns, hann).map { Float(sin($0) * $1) })
    }

    private static func appendRow(of samples: [Int16], from start: Int, to rows: inout [Float]) {
        let first = max(0, -start)
        let last = min(window, samples.count - start)
        for (cosine, sine) in waves {
            var real: Float = 0
            var imaginary: Float = 0
            for index in first..<last {
                let sample = Float(samples[start + index])
                real += sample * cosine[index]
                imaginary += sample * sine[index]
            }
            let scale = Float(window) / 4 * 32_768
            rows.append(log(floor + (real * real + imaginary * imaginary) / (scale * scale)))
        }
    }

    /// Without the silence before and after it.
    var trimmed: SoundPrint {
        let silence = log(Self.floor) + 1
        func isSilent(_ row: Int) -> Bool {
            rows[row * bandCount..<(row + 1) * bandCount].allSatisfy { $0 < silence }
        }
        guard let first = (0..<count).first(where: { !isSilent($0) }),
            let last = (0..<count).last(where: { !isSilent($0) })
        else { return self }
        return SoundPrint(rows: Array(rows[first * bandCount..<(last + 1) * bandCount]), bandCount: bandCount)
    }

    /// With silence before and after it, so that what is cut off a little at an end still fits.
    func padded(by margin: Int) -> SoundPrint {
        let silence = [Float](repeating: log(Self.floor), count: margin * bandCount)
        return SoundPrint(rows: silence + rows + silence, bandCount: bandCount)
    }

    /// Some of its rows.
    func part(_ range: Range<Int>) -> SoundPrint {
        SoundPrint(
            rows: Array(rows[range.lowerBound * bandCount..<range.upperBound * bandCount]), bandCount: bandCount)
    }

    /// With silence in place of some rows.
    func silenced(_ range: Range<Int>) -> SoundPrint {
        var rows = rows
        for index in range.lowerBound * bandCount..<min(range.upperBound * bandCount, rows.count) {
            rows[index] = log(Self.floor)
        }
        return SoundPrint(rows: rows, bandCount: bandCount)
    }
}
