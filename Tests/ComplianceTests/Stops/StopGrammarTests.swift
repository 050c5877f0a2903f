import Controls
import Testing

@testable import Compliance

/// What the grammar makes of wordings by rule, and not by list.
struct StopGrammarTests {
    private static let matcher = StopMatcher()

    /// Whoever forbids a call is heard, with whatever verb, in whatever words (REV-2).
    @Test(
        .controls("REV-2"),
        arguments: [
            "don't", "do not", "never", "please don't ever", "you must not", "you're not to", "I told you not to",
            "I don't want you to", "no one should",
        ])
    func everyWayOfForbiddingHoldsForEveryWayOfCalling(forbidding: String) {
        for verb in [
            "call", "ring", "phone", "text", "message", "contact", "bother", "dial", "follow up with", "reach out to",
        ] {
            for object in ["me", "us", "this number"] {
                let words = "\(forbidding) \(verb) \(object)"
                #expect(Self.matcher.match(final: words).isCertain, "\(words)")
            }
        }
    }

    /// And whoever ends calls or strikes out a number, likewise.
    @Test(
        .controls("REV-2"),
        arguments: [
            "no more ", "stop the ", "cancel all ", "turn off the ", "I don't want any more ", "I'm done with your ",
            "block all ",
            "unsubscribe me from ", "I do not consent to ", "please discontinue ",
        ])
    func everyWayOfEndingHoldsForEveryKindOfMessage(ending: String) {
        for noun in ["calls", "texts", "text messages", "robocalls", "emails", "reminders", "sales calls"] {
            #expect(Self.matcher.match(final: ending + noun).isCertain, "\(ending + noun)")
        }
    }

    @Test(
        .controls("REV-2"),
        arguments: [
            "remove", "delete", "erase", "strike", "lose", "forget", "dump", "purge", "scrub", "shred", "get rid of",
        ])
    func everyWayOfStrikingOutHoldsForEveryName(verb: String) {
        for object in ["my number", "our number", "my phone number", "my name from your list", "this number"] {
            #expect(Self.matcher.match(final: "\(verb) \(object)").isCertain, "\(verb) \(object)")
        }
    }

    /// A verb that nobody has thought of strikes out a number, too; one that only uses it does not.
    @Test(arguments: [
        ("vaporise my number", true), ("yeet our number please", true), ("use my number", false),
        ("read my number back", false),
        ("is it my number", false),
    ])
    func aVerbThatIsNotKnownStrikesOutANumber(words: String, isStop: Bool) {
        #expect(Self.matcher.match(final: words).isCertain == isStop, "\(words)")
    }

    /// One letter too few, too many, another, two changed about, or drawn out.
    @Test(
        .controls("REV-2"),
        arguments: [
            "unsubscrbe", "unsubscribbe", "unsubscride", "unsubsrcibe", "remvoe me", "stooooop", "stop caling me",
            "stop textng me",
            "dont contct me", "remove my numbr", "do not mesage me",
        ])
    func aSlipOfTheThumbIsForgiven(words: String) {
        #expect(Self.matcher.match(text: words).isCertain)
    }

    @Test(arguments: [
        "don't massage the price", "the remote please", "no falling prices", "it bothers me that it's plastic",
    ])
    func otherWordsAreNoSlips(words: String) {
        #expect(Self.matcher.match(text: words) == .none)
    }

    /// "No" answers a question before a comma and forbids without one.
    @Test(
        .controls("REV-11"),
        arguments: [
            ("no calls", true), ("no, call my daughter", false), ("no one is to call here", true),
            ("no, one is fine", false),
        ])
    func noForbidsOnlyWhatItStandsBeside(words: String, isStop: Bool) {
        #expect(Self.matcher.match(final: words).isCertain == isStop, "\(words)")
    }

    /// Whatever the hour, "ever again" is for ever (REV-11).
    @Test(
        .controls("REV-11"),
        arguments: [
            "don't call me before five or ever again", "don't call today or any other day",
            "don't call me at work anymore",
        ])
    func noExcuseHelpsAgainstForEver(words: String) {
        #expect(Self.matcher.match(final: words).isCertain)
    }

    /// A text of signs that say stop is one; a voice says none.
    @Test(.controls("REV-1"), arguments: ["🛑", "🛑🛑 ✋", "🚫"]) func aSignIsAKeyword(text: String) {
        #expect(Self.matcher.meaning(of: text) == .stop(.keyword))
        #expect(Self.matcher.meaning(of: "🙂") == .other)
    }

    /// A plain stop beside "not interested" is recorded as the stop.
    @Test(.controls("REV-11")) func aPlainStopCountsBeforeNoInterest() {
        #expect(Self.matcher.match(final: "I'm not interested, leave me alone") == .certain(.leaveAlone))
        #expect(Self.matcher.match(final: "I'm not interested") == .certain(.notInterested))
    }
}
