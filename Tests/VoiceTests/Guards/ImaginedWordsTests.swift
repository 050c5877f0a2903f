import Testing
import Voice

/// Words that a recogniser writes for sounds that are none.
struct ImaginedWordsTests {
    /// Short noises are dropped when they come out as one of the known phrases; real words never are.
    @Test(arguments: [
        ("you", 0.2, true), ("Thank you.", 0.1, true), ("you", 0.3, false), ("Thank you.", 0.9, false),
        ("No.", 0.1, false), ("Stop.", 0.1, false), ("", 3.0, true), (" ... ", 3.0, true),
    ])
    func shortNoiseIsNotSpeech(_ text: String, _ speech: Double, _ imagined: Bool) {
        #expect(ImaginedWords.explains(text, speech: .seconds(speech)) == imagined)
    }

    @Test(arguments: [
        ("[BLANK_AUDIO]", ""), ("(coughing) yes please", "yes please"), ("*sighs* No.", "No."), ("♪ la la ♪", ""),
        ("yes [unfinished", "yes"), ("plain words", "plain words"),
    ])
    func descriptionsOfSoundsAreRemoved(_ text: String, _ expected: String) {
        #expect(ImaginedWords.withoutDescriptions(text) == expected)
    }
}
