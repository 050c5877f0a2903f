import Testing
import Voice

/// How much doubt of the recogniser makes a stop likely.
struct SecondHearingTests {
    @Test(arguments: [
        ("Please stop calling me.", Float(0), true), ("Please stop calling me.", 12, true),
        ("Please stop calling me.", 12.1, false), ("Stop.", 8, true), ("Stop.", 8.1, false), ("just stop", 8.1, false),
    ])
    func fewWordsNeedLessDoubt(text: String, shortfall: Float, isLikely: Bool) {
        #expect(SecondHearing(text: text, shortfall: shortfall).isLikely == isLikely)
    }
}
