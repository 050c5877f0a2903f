import CallCore
import Foundation
import Providers
import Sound

@testable import Runtime

/// What a caller's telephone sends: clips over comfort noise, as mu-law frames.
struct TelephoneLine {
    /// Evenly spread noise of -60 dB below full scale.
    private static let noise: Int16 = 57

    /// The clips of the project, or of the folder that the environment names.
    static let audio: String = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return ProcessInfo.processInfo.environment["LIVECARTS_AUDIO"] ?? root.appending(path: "Audio").path
    }()

    /// The recogniser, where it is installed.
    static let engines: EngineFolder? = {
        guard let path = ProcessInfo.processInfo.environment["LIVECARTS_ENGINES"] else {
            return EngineFolder.nearest(to: [audio])
        }
        let folder = EngineFolder(path)
        return folder.hasRecogniser ? folder : nil
    }()

    private(set) var samples: [Int16] = []
    private var random: SplitMix

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
    }

    mutating func silence(_ samples: Int) {
        self.samples += [Int16](repeating: 0, count: samples)
    }

    mutating func say(_ clip: String, decibels: Double = 0) throws {
        let factor = pow(10, decibels / 20)
        let sound = try AudioClip(contentsOf: "\(Self.audio)/\(clip).flac", rate: .narrowband)
        samples += sound.samples.map { Int16(clamping: Int(Double($0) * factor)) }
    }

    /// The frames in the order in which they are sent.
    mutating func payloads() throws -> [[UInt8]] {
        var encoder = try FrameEncoder(.pcmu)
        let size = SampleRate.narrowband.samplesPerFrame
        return try stride(from: 0, to: samples.count - size, by: size).map { start in
            let frame = samples[start..<start + size].map { sample in
                Int16(clamping: Int(sample) + Int.random(in: -Int(Self.noise)...Int(Self.noise), using: &random))
            }
            var payload: [UInt8] = []
            try encoder.encode(frame.span, into: &payload)
            return payload
        }
    }
}

/// Numbers that are the same in each run.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
