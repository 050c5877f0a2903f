import Controls
import Testing

@testable import Compliance

struct StopMatcherTests {
    private static let matcher = StopMatcher()
    private var matcher: StopMatcher { Self.matcher }

    /// REV-2: recall on the list is 100 %.
    @Test(.controls("REV-2"), arguments: StopPhraseTable.stops + StopPhraseTable.furtherStops)
    func everyWishToBeLeftAloneIsAStop(phrase: String) {
        #expect(matcher.match(final: phrase).isCertain)
        #expect(matcher.match(text: phrase).isCertain)
        #expect(matcher.match(final: phrase.uppercased()).isCertain)
        #expect(matcher.match(partial: phrase) == .possible)
    }

    @Test(arguments: StopPhraseTable.harmless + StopPhraseTable.furtherHarmless + StopPhraseTable.otherWishes)
    func whatIsNoStopGoesOn(phrase: String) {
        #expect(matcher.match(final: phrase) == .none)
        #expect(matcher.match(text: phrase) == .none)
    }

    /// What a sound may also have been is told apart from what was heard; "not interested" stays what it is.
    @Test(arguments: [
        ("Please stop calling me.", StopMatch.certain(.soundsLikeStop)), ("stop.", .certain(.soundsLikeStop)),
        ("Take me off your list", .certain(.soundsLikeStop)), ("I'm not interested.", .certain(.notInterested)),
        ("Text me the link.", .none), ("", .none),
    ])
    func aSoundThatMayBeAStopIsOne(words: String, match: StopMatch) {
        #expect(matcher.match(soundingLike: words) == match)
    }

    /// REV-1: a keyword is one in any case, with punctuation, emoji, spaces, accents or without.
    @Test(.controls("REV-1"), arguments: StopPhraseTable.keywords)
    func everyKeywordIsAStopHoweverItIsTyped(keyword: String) {
        let forms = [
            keyword, keyword.lowercased(), "  \(keyword)  ", "\(keyword)!!!", "\"\(keyword)\".", "\(keyword) 🛑",
            "\n\(keyword)\n", "\u{FEFF}\(keyword)\u{200B}", "\(keyword.lowercased()).",
        ]
        for form in forms { #expect(matcher.match(text: form) == .certain(.keyword), "\(form)") }
    }

    @Test func wideAndDecomposedLettersAreTheSameLetters() {
        #expect(matcher.match(text: "ＳＴＯＰ") == .certain(.keyword))
        #expect(matcher.match(text: "ARRE\u{302}T") == .certain(.keyword))
        #expect(matcher.match(final: "no me llame ma\u{301}s").isCertain)
    }

    /// "Stop" alone bars selling at once, though more words may still turn it into a visit to the shop.
    @Test(arguments: ["stop", "Stop", "I'll stop", "I'll stop by the", "the bus stop", "please st- stop"])
    func aPartialWithStopIsPossible(partial: String) {
        #expect(matcher.match(partial: partial) == .possible)
    }

    @Test(arguments: ["", "yes", "I would like to", "how much is", "st", "is this a robot"])
    func aPartialWithoutItIsNot(partial: String) {
        #expect(matcher.match(partial: partial) == .none)
    }

    /// REV-3.
    @Test(.controls("REV-3")) func onlyKeyNineIsAStop() {
        for key in "0123456789*#ABCD" {
            #expect(matcher.match(key: key) == (key == "9" ? .certain(.keyNine) : .none))
        }
    }

    @Test(
        arguments: zip(
            ["please stop calling me", "take me off your list", "opt me out", "I revoke my consent", "leave me alone"],
            [StopRule.stopContact, .removeFromList, .optOut, .consentWithdrawn, .leaveAlone]))
    func theRuleSaysWhy(phrase: String, rule: StopRule) {
        #expect(matcher.match(final: phrase) == .certain(rule))
    }

    @Test(.controls("REV-11")) func notInterestedIsToldApartFromAStop() {
        #expect(matcher.match(final: "I'm not interested, bye") == .certain(.notInterested))
        #expect(matcher.match(final: "not interested, stop calling") != .none)
    }

    /// A sentence with a stop in it is a stop, whatever stands before and after.
    @Test(arguments: StopPhraseTable.furtherHarmless)
    func aHarmlessSentenceHidesNoStop(sentence: String) {
        #expect(matcher.match(final: "\(sentence) Stop calling me.").isCertain)
        #expect(matcher.match(final: "Stop calling me. \(sentence)").isCertain)
        #expect(matcher.match(final: "\(sentence) Take me off your list.").isCertain)
    }

    /// A time to call is a callback and no stop, but a stop beside it stays one (REV-11).
    @Test(
        .controls("REV-11"),
        arguments: [
            ("don't call before five", false), ("Please don't call me before nine.", false),
            ("don't call me until Monday", false), ("don't call before five, just stop calling", true),
            ("don't text the link, and stop calling me", true), ("unlike a text this is annoying, stop", true),
            ("I'd rather have a text, unlike these calls, please stop calling", true),
            ("don't call me before five or ever again", true),
        ])
    func aTimeToCallIsNoStop(words: String, isStop: Bool) {
        #expect(matcher.match(final: words).isCertain == isStop, "\(words)")
    }

    /// What each text asks for: START confirms nothing and YES lifts nothing (REV-10, CON-6).
    @Test(
        .controls("REV-10", "REV-13", "CON-6"),
        arguments: [
            ("STOP", TextMeaning.stop(.keyword)), ("Please leave me alone", .stop(.leaveAlone)),
            ("not interested", .stop(.notInterested)), ("START", .liftCarrierBlock), ("unstop!", .liftCarrierBlock),
            ("Yes!", .confirmNumber), ("y", .confirmNumber), ("Yes, please.", .confirmNumber),
            ("OK yes", .confirmNumber), ("S\u{ED}", .confirmNumber), ("HELP", .help), ("info", .help),
            ("Ayuda", .help), ("Policy", .policy), ("what is your do-not-call policy?", .policy),
            ("send me the DNC policy please", .policy), ("Do you have a policy on texts", .policy),
            ("do not call me, and what is your do not call policy", .stop(.stopContact)),
            ("policy? stop", .stop(.stopWord)), ("what is your return policy", .other), ("no idea", .other),
            ("yes but not today", .other), ("yesterday", .other), ("", .other),
        ])
    func everyTextHasOneMeaning(text: String, meaning: TextMeaning) {
        #expect(matcher.meaning(of: text) == meaning)
        #expect(matcher.match(text: text).isCertain == (SuppressionReason(meaning) != nil))
    }

    /// REV-4: the record of a stop says which way it came.
    @Test func aStopByTextIsRecordedAsKeywordOrPhrase() {
        #expect(SuppressionReason(text: .keyword) == .textKeyword)
        #expect(SuppressionReason(text: .notInterested) == .notInterested)
        #expect(SuppressionReason(text: .leaveAlone) == .textPhrase)
    }

    /// A text as long as a carrier lets through, all of stop words' beginnings, is read without trouble.
    @Test func longTextsAreReadInOnePass() {
        let long = String(repeating: "do not take me ", count: 2000)
        #expect(matcher.match(final: long + "off") != .none)
        #expect(matcher.match(final: String(repeating: "a ", count: 20_000)) == .none)
        #expect(matcher.match(final: String(repeating: "🛑", count: 20_000)) == .none)
    }
}

extension SuppressionReason {
    /// The reason that a text gives for a suppression; nil when it is none.
    fileprivate init?(_ meaning: TextMeaning) {
        guard case .stop(let rule) = meaning else { return nil }
        self.init(text: rule)
    }
}
