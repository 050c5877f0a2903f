import Commerce
import Compliance
import Testing

struct RetentionScheduleTests {
    private func schedule(_ settings: (RetentionClass, RetentionPeriod)...) throws -> RetentionSchedule {
        try RetentionSchedule(settings.map { RetentionSchedule.Setting($0.0, keep: $0.1) })
    }

    /// What is not chosen is as the house has it; what is chosen is not.
    @Test func aMerchantsChoiceStandsBesideTheHouses() throws {
        let chosen = try schedule((.transcript, .days(7)), (.recordingAudio, .days(0)), (.smsBody, .days(365)))
        #expect(chosen.keep(.transcript) == .days(7))
        #expect(chosen.keep(.recordingAudio).isNone)
        #expect(chosen.keep(.callDetail) == .years(5))
        #expect(chosen.settings.map(\.retentionClass) == [.recordingAudio, .transcript])
        #expect(chosen.end(.transcript, from: WallTime(secondsSince1970: 0)) == WallTime(secondsSince1970: 604_800))
    }

    /// Every class: its limits are taken, a day or month beyond them is refused by name.
    @Test(arguments: RetentionClass.allCases)
    func limitsAreTakenAndWhatIsBeyondIsRefused(_ kind: RetentionClass) throws {
        guard kind.isSelectable, kind != .backup else {
            let wish = RetentionPeriod.days(1)
            #expect(throws: RetentionRefusal.self) { _ = try schedule((kind, wish)) }
            return
        }
        #expect(try schedule((kind, kind.maximum)).keep(kind) == kind.maximum)
        #expect(
            throws: RetentionRefusal.overMaximum(kind, asked: kind.maximum.andOne, maximum: kind.maximum)
        ) { _ = try schedule((kind, kind.maximum.andOne)) }
        guard let minimum = kind.minimum else {
            #expect(try schedule((kind, .days(0))).keep(kind).isNone)
            return
        }
        #expect(try schedule((kind, minimum)).keep(kind) == minimum)
        #expect(throws: RetentionRefusal.self) { _ = try schedule((kind, .months(23))) }
    }

    /// The refusal says which, what was asked, the limit and the rule; a class named twice is one too many.
    @Test func aRefusalSaysWhichAndWhy() {
        #expect(
            "\(RetentionRefusal.underMinimum(.callDetail, asked: .days(30), minimum: .years(5)))"
                == "call_detail: P30D is under the minimum of P5Y (16 CFR 310.5(a)(2)); ask for P5Y or more")
        #expect(throws: RetentionRefusal.namedTwice(.smsBody)) {
            _ = try schedule((.smsBody, .days(1)), (.smsBody, .days(2)))
        }
        #expect(throws: RetentionRefusal.notSelectable(.voiceprint)) { _ = try schedule((.voiceprint, .days(1))) }
        #expect(throws: RetentionRefusal.notSelectable(.backup)) { _ = try schedule((.backup, .days(7))) }
    }

    /// Days and calendar periods are compared so that no leap year passes a limit.
    @Test func unitsAreComparedOnTheSafeSide() {
        #expect(!RetentionPeriod.months(12).isNoLonger(than: .days(365)))
        #expect(RetentionPeriod.days(365).isNoLonger(than: .years(1)))
        #expect(!RetentionPeriod.years(5).isNoLonger(than: .days(1826)))
        #expect(RetentionPeriod.years(5).isNoLonger(than: .days(1827)))
        #expect(RetentionPeriod.months(60).isNoLonger(than: .years(5)))
        #expect(RetentionPeriod.years(99).isNoLonger(than: .yearsRolling(10)))
        #expect(!RetentionPeriod.yearsRolling(10).isNoLonger(than: .years(99)))
    }

    @Test(arguments: ["P0D", "P30D", "P24M", "P5Y"])
    func periodsAreReadAsTheyAreWritten(text: String) throws {
        #expect(try #require(RetentionPeriod(text)).description == text)
    }

    @Test(arguments: ["", "P", "PD", "30D", "P-1D", "P1.5Y", "P30", "P1W", "P99999D", "P1Y2M", "p1D"])
    func nothingElseIsRead(text: String) {
        #expect(RetentionPeriod(text) == nil)
    }
}

extension RetentionPeriod {
    /// One more of the same unit.
    fileprivate var andOne: RetentionPeriod {
        switch self {
        case .days(let count): .days(count + 1)
        case .months(let count): .months(count + 1)
        case .years(let count), .yearsRolling(let count): .years(count + 1)
        }
    }
}
