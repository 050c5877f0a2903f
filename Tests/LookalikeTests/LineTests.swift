import Testing

@testable import Lookalike

@Suite struct LineTests {
    /// The agent's voice comes back after exactly the delay, at a tenth of its amplitude.
    @Test func echoComesBackLaterAndSofter() {
        var mix = LineMix(echo: .init(decibels: -20, delayMilliseconds: 150), comfortNoise: nil, seed: 1)
        let silence = [Int16](repeating: 0, count: LineRate.frame)
        var heard = [Int16](repeating: 0, count: LineRate.frame * 10)
        heard[5] = 10_000
        var line: [Int16] = []
        for start in stride(from: 0, to: heard.count, by: LineRate.frame) {
            line += mix.mix(silence, heard: Array(heard[start..<start + LineRate.frame]))
        }
        let expected = 5 + LineRate.samples(milliseconds: 150)
        #expect(line.firstIndex { $0 != 0 } == expected)
        #expect(line[expected] == 1_000)
        #expect(line.filter { $0 != 0 }.count == 1)
    }

    /// Noise has the asked level, and is the same for the same seed.
    @Test func comfortNoiseHasItsLevelAndIsRepeatable() {
        func noise(seed: UInt64) -> [Int16] {
            var mix = LineMix(echo: nil, comfortNoise: -40, seed: seed)
            let silence = [Int16](repeating: 0, count: LineRate.frame)
            return (0..<50).flatMap { _ in mix.mix(silence, heard: silence) }
        }
        let level = AgentEar.meanSquare(noise(seed: 4)).squareRoot()
        #expect((320.0...335.0).contains(level))
        #expect(noise(seed: 4) == noise(seed: 4))
        #expect(noise(seed: 4) != noise(seed: 5))
    }

    /// Lost frames are gone; overtaken ones come right after the next; none comes twice.
    @Test func impairedFramesAreLostOrSwapped() {
        var line = LineImpairment(loss: 0.1, reordering: 0.2, seed: 3)
        var arrived: [Int] = []
        for chunk in 1...1_000 { arrived += line.sent(.init(chunk: chunk, payload: [])).map(\.chunk) }
        #expect(line.lost > 50)
        #expect(line.reordered > 100)
        #expect(Set(arrived).count == arrived.count)
        #expect(arrived.count >= 1_000 - line.lost - 1)
        #expect(zip(arrived, arrived.dropFirst()).contains { $0 > $1 })
    }

    /// A line without faults changes nothing.
    @Test func soundLineChangesNothing() {
        var line = LineImpairment(loss: 0, reordering: 0, seed: 3)
        #expect((1...10).flatMap { line.sent(.init(chunk: $0, payload: [])).map(\.chunk) } == Array(1...10))
    }
}
