internal import Glibc

/// How loud a stretch of sound is: root mean square, in decibels below full scale.
///
/// A full-scale square wave is 0 dB, a voice on a telephone about -20 dB, a comfort-noise floor about -35 dB or less.
package struct SoundLevel: Comparable, Hashable, Sendable {
    /// Decibels relative to full scale; never above zero.
    package let decibels: Double

    /// Below this nothing is told apart from digital silence (half a step of 16 bits).
    package static let silence = SoundLevel(decibels: -96)

    /// A level, held within -96 and 0 dB.
    package init(decibels: Double) {
        self.decibels = min(0, max(-96, decibels))
    }

    /// The level of a block of samples; ``silence`` when it is empty.
    package init(of samples: Span<Int16>) {
        guard samples.count > 0 else {
            self = .silence
            return
        }
        var energy: Int64 = 0
        for index in samples.indices {
            let sample = Int32(samples[index])
            energy &+= Int64(sample &* sample)
        }
        let mean = Double(energy) / Double(samples.count) / (32_768 * 32_768)
        self.init(decibels: mean > 0 ? 10 * log10(mean) : -96)
    }

    /// Quieter first.
    package static func < (left: SoundLevel, right: SoundLevel) -> Bool { left.decibels < right.decibels }

    /// The level that is `decibels` quieter.
    package func lowered(by decibels: Double) -> SoundLevel { SoundLevel(decibels: self.decibels - decibels) }
}
