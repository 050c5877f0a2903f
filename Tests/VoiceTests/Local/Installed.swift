import Foundation
import Providers
import Sound
import Voice

/// What is installed on the machine the tests run on.
enum Installed {
    /// The top of the checkout.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// The recogniser's folder, if `make engines` has run.
    static let engines: EngineFolder? = {
        if let path = ProcessInfo.processInfo.environment["LIVECARTS_ENGINES"] {
            let folder = EngineFolder(path)
            return folder.hasRecogniser ? folder : nil
        }
        return EngineFolder.nearest(to: [root])
    }()

    /// Shown where a test is skipped for want of it.
    static let noRecogniser = "no recogniser here; `make engines` installs it"

    /// The folder of clips.
    static let audio = ProcessInfo.processInfo.environment["LIVECARTS_AUDIO"] ?? root + "/Audio"

    /// The sound as it comes out of a telephone call: narrowband, mu-law, and up to 16 kHz again.
    static func throughTelephone(_ clip: AudioClip) throws -> AudioClip {
        let narrow = try clip.resampled(to: .narrowband)
        var encoder = try FrameEncoder(.pcmu)
        var decoder = try FrameDecoder(.pcmu)
        var received: [Int16] = []
        let size = SampleRate.narrowband.samplesPerFrame
        for start in stride(from: 0, to: narrow.samples.count, by: size) {
            var frame = Array(narrow.samples[start..<min(start + size, narrow.samples.count)])
            frame += Array(repeating: 0, count: size - frame.count)
            var payload: [UInt8] = []
            try encoder.encode(frame.span, into: &payload)
            var decoded: [Int16] = []
            _ = decoder.decode(payload.span, into: &decoded)
            received += decoded
        }
        return try AudioClip(samples: received, rate: .narrowband).resampled(to: .wideband)
    }
}
