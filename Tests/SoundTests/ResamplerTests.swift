import Testing

@testable import Sound

struct ResamplerTests {
    /// A tone keeps its pitch, loudness and length between all rates of the house.
    @Test(arguments: [
        (SampleRate.narrowband, SampleRate.wideband), (.wideband, .narrowband), (.hertz22050, .narrowband),
        (.hertz22050, .wideband), (.hertz24000, .narrowband), (.hertz24000, .wideband), (.wideband, .wideband),
    ])
    func aToneKeepsItsPitch(input: SampleRate, output: SampleRate) throws {
        let clip = tone(1_000, at: input, lasting: .seconds(1))
        let result = try Resampler.resample(clip, from: input, to: output)
        #expect(result.count == output.hertz)
        let middle = result[(output.hertz / 10)..<(output.hertz * 9 / 10)]
        #expect(abs(frequency(of: middle, at: output) - 1_000) < 3)
        #expect(abs(level(middle) - level(clip)) < 0.5)
    }

    /// What the lower rate cannot carry is taken out instead of folded back.
    @Test func tonesAboveTheLowerRateVanish() throws {
        let clip = tone(6_000, at: .wideband, lasting: .seconds(1))
        let result = try Resampler.resample(clip, from: .wideband, to: .narrowband)
        #expect(level(result) < level(clip) - 40)
    }

    /// A stream cut into frames gives what it gives in one piece, and 20 ms for 20 ms from the first frame on.
    @Test func piecesGiveTheWhole() throws {
        let clip = try Resampler.resample(Voices.agent(), from: .wideband, to: .narrowband)
        var whole: [Int16] = []
        var once = try Resampler(from: .narrowband, to: .wideband)
        once.resample(clip.span, appendingTo: &whole)
        var pieces: [Int16] = []
        var streamed = try Resampler(from: .narrowband, to: .wideband)
        for frame in clip.frames(at: .narrowband).dropLast() {
            let before = pieces.count
            streamed.resample(frame.span, appendingTo: &pieces)
            #expect(pieces.count - before == 320)
        }
        #expect(pieces == Array(whole[..<pieces.count]))
    }
}
