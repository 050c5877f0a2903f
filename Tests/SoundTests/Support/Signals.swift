import Foundation
import Sound

/// A sine wave; `level` is of full scale.
func tone(_ hertz: Double, at rate: SampleRate, lasting span: Duration, level: Double = 0.3) -> [Int16] {
    (0..<rate.samples(in: span)).map {
        Int16(32_767 * level * sin(2 * .pi * hertz * Double($0) / Double(rate.hertz)))
    }
}

/// The frequency of a tone, by its upward zero crossings.
func frequency(of samples: ArraySlice<Int16>, at rate: SampleRate) -> Double {
    let crossings = zip(samples, samples.dropFirst()).filter { $0 < 0 && $1 >= 0 }.count
    return Double(crossings) * Double(rate.hertz) / Double(samples.count)
}

/// The level of part of a signal.
func level(_ samples: some Sequence<Int16>) -> Double {
    SoundLevel(of: Array(samples).span).decibels
}

extension [Int16] {
    /// The signal louder or quieter.
    func scaled(by decibels: Double) -> [Int16] {
        let factor = pow(10, decibels / 20)
        return map { Int16(clamping: Int((Double($0) * factor).rounded())) }
    }

    /// The sum of two signals, the second beginning `place` samples into the first.
    func mixed(with other: [Int16], at place: Int) -> [Int16] {
        var sum = self
        if sum.count < place + other.count { sum += [Int16](repeating: 0, count: place + other.count - sum.count) }
        for (offset, sample) in other.enumerated() {
            sum[place + offset] = Int16(clamping: Int(sum[place + offset]) + Int(sample))
        }
        return sum
    }

    /// Whole frames of 20 ms, the last padded with silence.
    func frames(at rate: SampleRate) -> [[Int16]] {
        let length = rate.samplesPerFrame
        return stride(from: 0, to: count, by: length).map {
            let frame = Array(self[$0..<Swift.min($0 + length, count)])
            return frame + [Int16](repeating: 0, count: length - frame.count)
        }
    }
}

/// Numbers that are the same in each run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) } }
}

/// A file name in a folder of its own; the folder goes when the value does.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "sound-tests-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { "\(path)/\(name)" }
}
