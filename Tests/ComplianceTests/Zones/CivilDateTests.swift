import Testing

@testable import Compliance

struct CivilDateTests {
    /// Every day of four centuries goes to its number and back, and the weekdays follow each other.
    @Test func everyDayOfFourCenturiesRoundTrips() throws {
        let first = try #require(CivilDate(year: 1800, month: 1, day: 1)).daysSince1970
        var weekday = CivilDate(daysSince1970: first).weekday
        for number in first..<(first + 146_097) {
            let date = CivilDate(daysSince1970: number)
            let isSame = date.daysSince1970 == number && date.weekday == weekday
            if !isSame { Issue.record("\(date) does not round-trip") }
            let next = try #require(Weekday.allCases.firstIndex(of: weekday)) + 1
            weekday = Weekday.allCases[next % 7]
        }
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-1-01", "2026-01-00", "26-01-01", "2026-01-0x", "+026-01-01", "",
    ])
    func whatIsNoDateIsRefused(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func leapDaysAreDates() {
        #expect(CivilDate("2028-02-29")?.weekday == .tuesday)
        #expect(CivilDate("2000-02-29") != nil)
        #expect(CivilDate("2100-02-29") == nil)
    }
}
