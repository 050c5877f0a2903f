import Sound
import Testing

struct SampleRateTests {
    /// Samples and time convert into each other without loss for whole frames.
    @Test(arguments: [SampleRate.narrowband, .wideband, .hertz22050, .hertz24000, .hertz48000])
    func anHourConvertsBothWays(rate: SampleRate) {
        #expect(rate.samples(in: .seconds(3_600)) == 3_600 * rate.hertz)
        #expect(rate.duration(of: 3_600 * rate.hertz) == .seconds(3_600))
        #expect(rate.samples(in: FrameClock.frame) == rate.samplesPerFrame)
        #expect(rate.samples(in: .milliseconds(-20)) == 0)
    }

    /// Rates that no sound has are refused.
    @Test(arguments: [0, -8_000, 3_999, 192_001, Int.max])
    func absurdRatesAreRefused(hertz: Int) {
        #expect(SampleRate(hertz: hertz) == nil)
    }
}
