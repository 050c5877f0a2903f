import Testing

@testable import Lookalike

@Suite struct OptOutKeywordTests {
    /// Telnyx acts on a few words only, and only when they are the whole text.
    @Test(arguments: [
        ("STOP", OptOutKeyword.stop), ("stop all", .stop), (" Unsubscribe ", .stop), ("quit", .stop), ("end", .stop),
        ("UNSTOP", .start), ("start", .start), ("Info", .help),
    ])
    func wholeTextInAnyCase(text: String, keyword: OptOutKeyword) {
        #expect(OptOutKeyword(text) == keyword)
    }

    /// What the client must understand by itself.
    @Test(arguments: ["REVOKE", "OPT OUT", "please stop", "stop it", "no", ""])
    func otherWordsAreNotActedOn(text: String) {
        #expect(OptOutKeyword(text) == nil)
    }
}
