import Foundation

/// Makes test tones at the line's rate.
enum ToneMaker {
    /// Amplitude of a tone: −12 dB below full scale.
    static let amplitude = 8_000.0

    /// A sine from its zero, so that it begins without a click.
    static func samples(hertz: Int, milliseconds: Int) -> [Int16] {
        let step = 2 * Double.pi * Double(hertz) / Double(LineRate.samplesPerSecond)
        return (0..<LineRate.samples(milliseconds: milliseconds)).map { Int16(amplitude * sin(step * Double($0))) }
    }
}
