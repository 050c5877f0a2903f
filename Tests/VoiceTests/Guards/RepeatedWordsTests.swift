import Testing
import Voice

/// Repeat loops of a recogniser.
struct RepeatedWordsTests {
    @Test(arguments: [
        ("It's too expensive.", "It's too expensive.", false),
        ("", "", false),
        ("no no", "no no", false),
        ("No, no, no.", "no.", false),
        ("no no no no no", "no", true),
        ("Can I help you? Can I help you? Can I help you?", "Can I help you?", true),
        ("stop calling me stop calling me", "stop calling me stop calling me", false),
        ("my code is 5 5 5 5 5", "my code is 5 5 5 5 5", false),
        ("five five five one", "five five five one", false),
        ("the link the link the link the link please", "the link please", true),
    ])
    func runsOfThreeAndMoreAreReduced(_ text: String, _ expected: String, _ looped: Bool) {
        let words = RepeatedWords(in: text)
        #expect(words.text == expected)
        #expect(words.looped == looped)
    }

    /// A whole loop of hundreds of words is one sentence again, and a second look finds nothing more.
    @Test func longLoopIsReducedOnce() {
        let sentence = "I can text you the link right now if you like,"
        let text = Array(repeating: sentence, count: 40).joined(separator: " ")
        let words = RepeatedWords(in: text)
        #expect(words.text == sentence)
        #expect(words.looped)
        #expect(RepeatedWords(in: words.text) == RepeatedWords(in: sentence))
    }

    /// Reducing never adds a word and is the same the second time.
    @Test(arguments: 0..<200)
    func reducingIsStable(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let vocabulary = ["yes", "no", "link", "ok"]
        let words = (0..<Int.random(in: 0...40, using: &random)).map { _ in
            vocabulary.randomElement(using: &random) ?? "yes"
        }
        let once = RepeatedWords(in: words.joined(separator: " "))
        #expect(once.text.split(separator: " ").count <= words.count)
        #expect(Set(once.text.split(separator: " ").map(String.init)) == Set(words))
    }
}
