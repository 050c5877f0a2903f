import Commerce
import Operations
import Testing

/// When a wall clock counts as set back.
struct ClockWatchTests {
    private let noon = WallTime(secondsSince1970: 1_796_230_800)

    /// What is shown after noon was seen, and what is said of it.
    @Test(arguments: [
        (Duration.seconds(3_600), ClockWatch.Standing.right), (.zero, .right), (.seconds(-1), .right),
        (.seconds(-120), .right), (.milliseconds(-120_001), .setBack(by: .milliseconds(120_001))),
        (.seconds(-86_400), .setBack(by: .seconds(86_400))),
    ])
    func aClockMayGoBackALittle(step: Duration, standing: ClockWatch.Standing) {
        var watch = ClockWatch(newest: nil)
        #expect(watch.looked(noon) == .right)
        #expect(watch.looked(noon + step) == standing)
    }

    /// What is on record counts as seen.
    @Test func whatIsOnRecordWasSeen() {
        var watch = ClockWatch(newest: noon)
        #expect(watch.looked(noon - .seconds(600)) == .setBack(by: .seconds(600)))
    }

    /// Small steps back add up to a large one: each is held against the latest, not against the one before.
    @Test func smallStepsAddUp() {
        var watch = ClockWatch(newest: noon)
        #expect(watch.looked(noon - .seconds(100)) == .right)
        #expect(watch.looked(noon - .seconds(200)) == .setBack(by: .seconds(200)))
    }

    /// It counts as right again once it is back, and not before.
    @Test func aClockThatIsBackIsRight() {
        var watch = ClockWatch(newest: noon)
        #expect(watch.looked(noon - .seconds(3_600)) == .setBack(by: .seconds(3_600)))
        #expect(watch.looked(noon - .seconds(1_800)) == .setBack(by: .seconds(1_800)))
        #expect(watch.looked(noon + .seconds(1)) == .right)
    }

    /// Nothing was seen and nothing is on record: any time will do.
    @Test func theFirstLookIsRight() {
        var watch = ClockWatch(newest: nil)
        #expect(watch.looked(WallTime(secondsSince1970: 0)) == .right)
    }
}
