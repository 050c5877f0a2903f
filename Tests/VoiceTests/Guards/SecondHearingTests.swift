import Controls
import Testing
import Voice

/// How much doubt of the recogniser makes a stop likely.
struct SecondHearingTests {
    @Test(
        .controls("REV-3"),
        arguments: [
            // As likely as what was heard, and neither more usual among stops nor elsewhere.
            (Float(0), Float(0), true), (0.1, 0, false),
            // What people say who want to be left alone outweighs some doubt; what they say otherwise adds to it.
            (4, 10, true), (4.1, 10, false), (0, -0.1, false),
            // No lean makes up for a sound that is another.
            (12, 100, true), (12.1, 100, false),
        ])
    func whatPeopleSayWeighsAgainstTheSound(shortfall: Float, lean: Float, isLikely: Bool) {
        #expect(SecondHearing(text: "stop", shortfall: shortfall, lean: lean).isLikely == isLikely)
    }
}
