import Commerce
import Testing

@testable import Dialogue

/// What is put into words is what the guard reads back.
struct SpokenValueTests {
    @Test func everyShareIsReadBackAsItself() {
        for basisPoints in stride(from: 0, through: 10_000, by: 5) {
            let share = Percentage(basisPoints: basisPoints)
            let allowed = AllowedNumbers(
                offered: SpeakableNumbers(percentages: [share]), freeShipping: false, plain: [])
            let spoken = SpokenValue.percent(share)
            #expect(SpokenNumberGuard.check("I can take \(spoken) off", against: allowed) == [], "\(spoken)")
            let other = SpokenValue.percent(Percentage(basisPoints: basisPoints + 5))
            #expect(SpokenNumberGuard.check(other, against: allowed) != [], "\(other)")
        }
    }

    @Test func spansAndNumbersAreSaidAsPeopleSayThem() throws {
        #expect(SpokenValue.percent(.whole(10)) == "ten percent")
        #expect(SpokenValue.hours(.seconds(48 * 3600)) == "forty-eight hours")
        #expect(SpokenValue.hours(.seconds(3600 + 3599)) == "one hour")
        #expect(
            SpokenValue.digits(try #require(E164("+18135550199")))
                == "eight one three, five five five, zero one nine nine")
        #expect(
            SpokenValue.digits(try #require(E164("+4930123456"))) == "four nine three zero one two three four five six")
    }
}
