import Controls
import Dialogue
import Testing

/// A year of birth under eighteen ends the call as a child's words do (AGE-3, DUR-7).
struct ChildsBirthYearTests {
    @Test(
        .controls("AGE-3", "DUR-7"),
        arguments: [
            "I was born in 2012", "I'm born in twenty ten", "my birthday is March fourth two thousand eleven",
            "I was born on 4/12/2009",
            "my date of birth is 2008",
        ])
    func aYearUnderEighteenIsAChilds(words: String) {
        #expect(ChildsBirthYear.isSaid(in: words, year: 2026))
        let redacted = CardRedaction.redact(words)
        let understood = IntentMatcher.understand(redacted, of: words, expecting: .openAnswer, in: 2026)
        #expect(understood.intent == .minorSuspected)
    }

    @Test(arguments: [
        "I was born in 1984", "my birthday is in May", "my son was born in 2015", "I bought it in 2020", "born in 2012",
        "", "I was born in 2007",
    ])
    func otherYearsAreNot(words: String) {
        #expect(!ChildsBirthYear.isSaid(in: words, year: 2026))
    }

    /// "I'm fifteen" in the words that children use.
    @Test(
        .controls("AGE-3", "DUR-7"),
        arguments: [
            "I'm fifteen", "I'm only 15", "um I'm just twelve", "I am seventeen years old", "I just turned thirteen",
            "I'm not even sixteen",
            "I'm fifteen so I can't buy it",
        ])
    func anAgeUnderEighteenIsAChilds(words: String) {
        #expect(IntentMatcher.understand(words, expecting: .openAnswer).intent == .minorSuspected)
    }

    @Test(arguments: ["I'm five minutes away", "I'm just seven blocks from there", "I'm eighteen", "I'm sixty"])
    func otherNumbersAreNoAge(words: String) {
        #expect(IntentMatcher.understand(words, expecting: .openAnswer).intent != .minorSuspected)
    }
}
