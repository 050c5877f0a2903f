import Commerce
import Controls
import Testing

@testable import Compliance

struct NumberConfirmationTests {
    private static let asked = WallTime(secondsSince1970: 1_795_000_000)

    /// CON-6, SMS-4: to the millisecond; and a YES that nobody asked for, or that came before the question, is none.
    @Test(
        .controls("CON-6", "SMS-4"),
        arguments: [
            (Duration.zero, true), (.seconds(24 * 3600), true), (.seconds(24 * 3600) + .milliseconds(1), false),
            (.milliseconds(-1), false),
        ])
    func aYesCountsForADayAfterTheQuestion(span: Duration, counts: Bool) {
        #expect(NumberConfirmation.counts(answeredAt: Self.asked + span, after: [Self.asked]) == counts)
        #expect(!NumberConfirmation.counts(answeredAt: Self.asked + span, after: []))
    }

    /// The person may have been asked before: one question that is not too old is enough.
    @Test(.controls("SMS-4")) func anyRecentQuestionServes() {
        let old = Self.asked - .seconds(30 * 86_400)
        #expect(NumberConfirmation.counts(answeredAt: Self.asked, after: [old, Self.asked]))
        #expect(!NumberConfirmation.counts(answeredAt: Self.asked, after: [old]))
    }
}
