import Controls
import Testing

@testable import Commerce

/// What a report tells, and what it does not (ATT-2, ATT-3).
struct LiftReportTests {
    private static let costs = ContactCosts(
        callMinute: MinorRate("2.15"), modelMinute: MinorRate("5"), text: MinorRate("0.79"))

    private func report(
        _ contacted: [TrialOutcome], _ heldOut: [TrialOutcome], costs: ContactCosts = costs
    ) -> LiftReport {
        func tally(_ outcomes: [TrialOutcome]) -> ArmTally {
            outcomes.reduce(into: ArmTally()) { $0.add($1, costs: costs) }
        }
        return LiftReport(contacted: tally(contacted), heldOut: tally(heldOut), costs: costs)
    }

    private func persons(_ count: Int, buying: Int, margin: Int64 = 3_000, talked: Duration = .zero) -> [TrialOutcome] {
        (0..<count).map { number in
            number < buying
                ? TrialOutcome(orders: 1, revenue: 10_000, margin: margin, talked: talked)
                : TrialOutcome(talked: talked)
        }
    }

    /// Calls and texts are taken off the margin of those who had them.
    @Test(.controls("ATT-3")) func contactsAreTakenOffTheMargin() throws {
        let report = report(persons(100, buying: 20, talked: .seconds(120)), persons(100, buying: 20))
        #expect(report.contacted.contactCost(under: Self.costs) == 1430)
        #expect(report.contacted.margin == 60_000)
        let margin = try #require(report.margin)
        #expect(abs(margin.estimate + 14.3) < 0.0001)
        #expect(try #require(report.revenue).estimate == 0)
    }

    /// A rate that is not stated is said to be missing, and no margin is made up.
    @Test(.controls("ATT-3")) func aMissingCostIsSaidToBeMissing() {
        let some = ContactCosts(callMinute: MinorRate("2.15"))
        let called = report(persons(100, buying: 20, talked: .seconds(60)), persons(100, buying: 20), costs: some)
        #expect(called.missing == ["costs.model_minute_minor in the merchant's file"])
        #expect(called.margin == nil)
        #expect(called.contacted.contactCost(under: some) == nil)
        #expect(called.revenue != nil)
        let texted = report([TrialOutcome(texts: 1)], [], costs: some)
        #expect(texted.missing == ["costs.text_minor in the merchant's file"])
        #expect(report(persons(1, buying: 0), [], costs: ContactCosts()).missing.isEmpty)
    }

    /// One order whose goods' cost is not known leaves the margin untold, in either arm.
    @Test(.controls("ATT-3"), arguments: [true, false])
    func anOrderOfUnknownCostLeavesTheMarginUntold(isHeldOut: Bool) {
        let unknown = [TrialOutcome(orders: 2, revenue: 20_000, margin: 3_000, ordersWithoutMargin: 1)]
        let known = persons(50, buying: 10)
        let report = isHeldOut ? report(known, known + unknown) : report(known + unknown, known)
        #expect(report.margin == nil)
        #expect(report.missing == ["the cost of the goods of 1 orders"])
        #expect((isHeldOut ? report.heldOut : report.contacted).margin == nil)
        #expect((isHeldOut ? report.contacted : report.heldOut).margin == 30_000)
    }

    /// A person who buys twice is one buyer.
    @Test(.controls("ATT-2")) func personsAreCountedAndNotOrders() throws {
        let report = report([TrialOutcome(orders: 2, revenue: 5), TrialOutcome()], [TrialOutcome()])
        #expect(report.contacted.rate == 0.5)
        #expect(report.contacted.orders == 2)
        #expect(try #require(report.buyers).estimate == 0.5)
    }

    /// Without anybody held out no difference and no size is told.
    @Test(.controls("ATT-2")) func withoutAHoldoutNothingIsCompared() {
        let report = report(persons(1000, buying: 100), [])
        #expect(report.buyers == nil)
        #expect(report.revenue == nil)
        #expect(report.margin == nil)
        #expect(report.personsNeeded == nil)
    }

    /// Ten percent held out of a thousand is not enough to see two points.
    @Test(.controls("ATT-3")) func aSmallTrialSaysSo() throws {
        let small = report(persons(900, buying: 90), persons(100, buying: 8))
        #expect(try #require(small.buyers).verdict == .tooFewToTell)
        #expect(small.personsNeeded == 3276)
        let large = report(persons(9000, buying: 900), persons(4000, buying: 320))
        #expect(try #require(large.buyers).verdict == .more)
    }

    /// Rates are read as minor units with three digits behind the point, and nothing else.
    @Test(
        arguments: [
            ("2.15", 2150), ("0", 0), ("5", 5000), ("0.007", 7), ("1000", 1_000_000), ("1000.001", nil),
            ("2.1555", nil),
            ("-1", nil), ("+1", nil), ("1.", nil), (".5", nil), ("", nil), ("1,5", nil), ("1.+1", nil),
        ] as [(String, Int64?)])
    func ratesAreReadStrictly(text: String, thousandths: Int64?) {
        #expect(MinorRate(text)?.thousandths == thousandths)
    }
}
