import Commerce
import Compliance
import Controls
import Testing

struct RightsDeadlinesTests {
    /// Veterans Day, Thanksgiving, Christmas, New Year.
    private static let holidays = Holidays(
        years: [2026, 2027],
        dates: [
            "US": [
                "2026-11-11": "Veterans Day", "2026-11-26": "Thanksgiving", "2026-12-25": "Christmas",
                "2027-01-01": "New Year",
            ]
        ])

    private static func noon(_ text: String) throws -> WallTime {
        let date = try #require(CivilDate(text))
        var moment = WallTime(secondsSince1970: 1_704_110_400)  // 2024-01-01T12:00Z
        while LocalTime(moment, offsetSeconds: 0).date < date { moment = moment + .seconds(86_400) }
        return moment
    }

    private static func day(_ moment: WallTime) -> String { LocalTime(moment, offsetSeconds: 0).date.description }

    /// One calendar month, and three with notice; a month too short ends on its last day, never in the next.
    @Test(
        .controls("GD-4"),
        arguments: [
            ("2026-11-20", "2026-12-20", "2027-02-20"), ("2027-01-31", "2027-02-28", "2027-04-30"),
            ("2027-01-28", "2027-02-28", "2027-04-28"), ("2028-01-31", "2028-02-29", "2028-04-30"),
            ("2026-12-31", "2027-01-31", "2027-03-31"), ("2026-11-30", "2026-12-30", "2027-02-28"),
        ])
    func aMonthIsACalendarMonth(_ received: String, _ first: String, _ extended: String) throws {
        for (isExtended, expected) in [(false, first), (true, extended)] {
            let deadlines = RightsDeadlines(
                .access, under: .gdpr, receivedAt: try Self.noon(received), isExtended: isExtended,
                holidays: Self.holidays)
            #expect(deadlines.answerBy == (try Self.noon(expected)))
            #expect(deadlines.legalLimit == deadlines.answerBy)
        }
    }

    /// 45 days and 90; 30 where no law is named, and that is not extended.
    @Test(.controls("GD-4", "CC-1")) func daysAreDays() throws {
        let received = try Self.noon("2026-11-20")
        for (law, isExtended, expected) in [
            (PrivacyLaw.ccpa, false, "2027-01-04"), (.ccpa, true, "2027-02-18"), (.other, false, "2026-12-20"),
            (.other, true, "2026-12-20"),
        ] {
            let deadlines = RightsDeadlines(
                .erasure, under: law, receivedAt: received, isExtended: isExtended, holidays: Self.holidays)
            #expect(Self.day(deadlines.answerBy) == expected)
        }
    }

    /// Ten business days (CC-1): weekends and federal holidays do not count, nor does the day of the receipt.
    @Test(
        .controls("CC-1"),
        arguments: [
            ("2026-11-02", "2026-11-17"), ("2026-11-20", "2026-12-07"), ("2026-11-21", "2026-12-07"),
            ("2026-12-18", "2027-01-05"), ("2027-03-01", "2027-03-15"),
        ])
    func acknowledgementCountsBusinessDays(_ received: String, _ expected: String) throws {
        let deadlines = RightsDeadlines(
            .access, under: .ccpa, receivedAt: try Self.noon(received), isExtended: false, holidays: Self.holidays)
        #expect(Self.day(deadlines.acknowledgeBy) == expected)
    }

    /// A year that the table does not know has no holidays: a deadline is too early then, never too late.
    @Test func anUnknownYearIsNeverLate() throws {
        let none = Holidays(years: [], dates: [:])
        for kind in RightsRequestKind.allCases {
            let received = try Self.noon("2026-12-18")
            let known = RightsDeadlines(
                kind, under: .ccpa, receivedAt: received, isExtended: false, holidays: Self.holidays)
            let unknown = RightsDeadlines(kind, under: .ccpa, receivedAt: received, isExtended: false, holidays: none)
            #expect(unknown.acknowledgeBy < known.acknowledgeBy)
            #expect(unknown.legalLimit <= known.legalLimit)
        }
    }

    /// The law gives an opt-out of sale fifteen business days; the house takes none for it, nor for what else only makes it do less.
    @Test(.controls("CC-2", "GD-2", "GD-7", "GD-9")) func whatMakesUsDoLessIsDoneAtOnce() throws {
        let received = try Self.noon("2026-11-20")
        let atOnce: Set<RightsRequestKind> = [.restriction, .withdrawal, .optOut, .objection]
        for kind in RightsRequestKind.allCases {
            for law in PrivacyLaw.allCases {
                let deadlines = RightsDeadlines(
                    kind, under: law, receivedAt: received, isExtended: false, holidays: Self.holidays)
                #expect((deadlines.answerBy == received) == atOnce.contains(kind), "\(kind)")
                #expect(deadlines.answerBy <= deadlines.legalLimit)
            }
        }
        let optOut = RightsDeadlines(
            .optOut, under: .ccpa, receivedAt: received, isExtended: false, holidays: Self.holidays)
        #expect(Self.day(optOut.legalLimit) == "2026-12-14")
    }

    /// 72 hours are hours; 60 days are days.
    @Test(.controls("GD-13")) func aBreachHasTwoClocks() throws {
        let deadlines = BreachDeadlines(knownAt: try Self.noon("2026-11-27"))
        #expect(deadlines.authorityBy == (try Self.noon("2026-11-30")))
        #expect(deadlines.peopleBy == (try Self.noon("2027-01-26")))
    }
}
