import Controls
import Testing

@testable import Commerce

/// The bounds that a difference is told with (ATT-3).
struct LiftIntervalTests {
    private func arm(_ buyers: Int, of persons: Int) -> ArmTally {
        var tally = ArmTally()
        for person in 0..<persons {
            tally.add(TrialOutcome(orders: person < buyers ? 1 : 0), costs: ContactCosts())
        }
        return tally
    }

    private func spread(_ values: some Sequence<Double>) -> Spread {
        values.reduce(into: Spread()) { $0.add($1) }
    }

    /// Newcombe's own examples (Statistics in Medicine 17, 1998, table II, method 10).
    @Test(
        .controls("ATT-3"),
        arguments: [
            (56, 70, 48, 80, 0.2000, 0.0524, 0.3339), (9, 10, 3, 10, 0.6000, 0.1705, 0.8090),
            (10, 10, 0, 10, 1.0000, 0.6075, 1.0000),
        ])
    func sharesHaveTheBoundsOfTheBook(
        first: Int, of persons: Int, second: Int, ofOthers: Int, estimate: Double, low: Double, high: Double
    ) throws {
        let interval = try #require(LiftInterval.ofShares(arm(first, of: persons), arm(second, of: ofOthers)))
        #expect(abs(interval.estimate - estimate) < 0.00005)
        #expect(abs(interval.low - low) < 0.00005)
        #expect(abs(interval.high - high) < 0.00005)
    }

    /// An arm without anybody has no share, so there is no difference.
    @Test(.controls("ATT-3")) func anEmptyArmTellsNothing() {
        #expect(LiftInterval.ofShares(arm(1, of: 2), ArmTally()) == nil)
        #expect(LiftInterval.ofShares(ArmTally(), arm(1, of: 2)) == nil)
    }

    /// Welch's interval of two samples of thirty and sixty, against one worked out by hand.
    @Test(.controls("ATT-3")) func meansHaveWelchsBounds() throws {
        let first = spread((0..<30).map { Double($0 % 3) * 100 })
        let second = spread((0..<60).map { Double($0 % 2) * 50 })
        #expect(first.mean == 100)
        #expect(abs(first.variance - 6896.5517) < 0.001)
        #expect(abs(second.variance - 635.5932) < 0.001)
        let interval = try #require(LiftInterval.ofMeans(first, second))
        #expect(abs(interval.estimate - 75) < 0.0001)
        #expect(abs(interval.high - interval.estimate - 31.5992) < 0.001)
        #expect(abs(interval.estimate - interval.low - (interval.high - interval.estimate)) < 0.0001)
    }

    /// Below thirty persons an arm gives no interval of means.
    @Test(.controls("ATT-3"), arguments: [(29, 30), (30, 29), (30, 30)])
    func aSmallArmHasNoIntervalOfMeans(first: Int, second: Int) {
        let interval = LiftInterval.ofMeans(
            spread((0..<first).map(Double.init)), spread((0..<second).map(Double.init)))
        #expect((interval == nil) == (min(first, second) < 30))
    }

    /// Student's points, from a table.
    @Test(arguments: [(10.0, 2.228), (29.0, 2.045), (60.0, 2.000), (1e6, 1.960)])
    func studentsPointsAreThoseOfTheTable(degrees: Double, point: Double) {
        #expect(abs(LiftInterval.studentPoint(degrees) - point) < 0.001)
    }

    /// An interval that reaches zero tells nothing, from either side.
    @Test(
        .controls("ATT-3"),
        arguments: [
            (0.1, 1.0, LiftInterval.Verdict.more), (0.0, 1.0, .tooFewToTell), (-1.0, 1.0, .tooFewToTell),
            (-1.0, 0.0, .tooFewToTell), (-1.0, -0.1, .less),
        ])
    func whatReachesZeroTellsNothing(low: Double, high: Double, verdict: LiftInterval.Verdict) {
        #expect(LiftInterval(estimate: (low + high) / 2, low: low, high: high).verdict == verdict)
    }

    /// To see eight percent become ten takes about 3,300 an arm.
    @Test(.controls("ATT-2")) func theSizeThatIsNeededIsTold() {
        #expect(LiftInterval.personsNeeded(rate: 0.08, toSee: 0.02) == 3276)
        #expect(LiftInterval.personsNeeded(rate: 0.5, toSee: 0.1) == 396)
    }
}
