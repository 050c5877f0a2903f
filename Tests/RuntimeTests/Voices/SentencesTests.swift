import Testing

@testable import Runtime

/// Sentences of a line, of which each is said in one voice.
struct SentencesTests {
    /// A clause is a breath, and a sentence may be of several.
    @Test(arguments: [
        (["Hi, this is Joe, an AI assistant,", "calling from Example Home.", "Say stop any time."], [0..<2, 2..<3]),
        (["Good news.", "Shall I text you the link?"], [0..<1, 1..<2]),
        (["one,", "two,", "three"], [0..<3]),
        (["She said \"no.\" ", "and left"], [0..<1, 1..<2]),
        ([], []),
    ])
    func aSentenceEndsWithItsMark(_ clauses: [String], _ ranges: [Range<Int>]) {
        #expect(Sentences.ranges(of: clauses) == ranges)
    }
}
