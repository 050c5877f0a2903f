import Foundation
import Sound

/// A file of the fixtures, found by where this source is, so that it works from any checkout.
func fixture(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/\(name)").path
}

/// The synthetic voices of the fixture at 16 kHz; places are those at which it was put together.
enum Voices {
    /// One long sentence of the agent at -20 dB.
    static func agent() throws -> [Int16] { try part(8_000..<66_296) }
    /// "Stop calling me" at -22 dB over a hiss of -45 dB.
    static func caller() throws -> [Int16] { try part(88_696..<108_191) }

    /// "That is too expensive for me" at -24 dB.
    static func secondCaller() throws -> [Int16] { try part(116_191..<141_506) }

    /// Where the first vowel of a voice begins: the first 10 ms within 6 dB of its level as a whole. The hiss and the stop
    /// before it, as in "stop", are 10 to 20 dB weaker, and no detector can tell them from noise.
    static func onset(of voice: [Int16]) -> Int {
        let threshold = level(voice) - 6
        let blocks = stride(from: 0, to: voice.count - 160, by: 160)
        return blocks.first { level(voice[$0..<$0 + 160]) > threshold } ?? 0
    }

    private static func part(_ range: Range<Int>) throws -> [Int16] {
        Array(try AudioClip(contentsOf: fixture("voices-and-noise.flac"), rate: .wideband).samples[range])
    }
}
