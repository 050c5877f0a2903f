/// G.711 mu-law (ITU-T G.711; companding constant 255, segments of 16 steps): decoded by table, encoded by arithmetic.
///
/// An encoding table for all 65,536 samples would push other things out of the first cache for no gain.
package enum MuLaw {
    /// The byte that decodes to silence.
    package static let silence: UInt8 = 0xFF

    /// The linear sample for each of the 256 codes.
    package static let linear: [Int16] = (0...255).map { expand(UInt8($0)) }

    /// Decodes one code by arithmetic.
    static func expand(_ code: UInt8) -> Int16 {
        let bits = ~code
        let segment = Int(bits >> 4 & 7)
        let magnitude = ((Int(bits & 0x0F) << 3) + bias) << segment - bias
        return Int16(bits & 0x80 == 0 ? magnitude : -magnitude)
    }

    /// Encodes one sample by arithmetic.
    static func compress(_ sample: Int16) -> UInt8 {
        let magnitude = min(abs(Int(sample)), clip) + bias
        let segment = max(0, Int.bitWidth - magnitude.leadingZeroBitCount - 8)
        let step = magnitude >> (segment + 3) & 0x0F
        let sign: UInt8 = sample < 0 ? 0x80 : 0
        return ~(sign | UInt8(segment << 4) | UInt8(step))
    }

    /// Added before the logarithm so that the first segment is linear.
    private static let bias = 132
    /// The largest magnitude that still fits the last segment.
    private static let clip = 32_635
}
