import Commerce
import Compliance
import Controls
import Testing

/// When a calling number is given a rest (DIA-7).
struct NumberHealthTests {
    private static let now = WallTime(secondsSince1970: 1_795_449_600)

    private func health(refused: Int = 0, short: Int = 0, long: Int = 0, endedByUs: Int = 0, unanswered: Int = 0)
        -> NumberHealth
    {
        let results =
            Array(repeating: DialedCall.Result.refused(sip: 608), count: refused)
            + Array(repeating: .hungUpOn(after: .seconds(5)), count: short)
            + Array(repeating: .hungUpOn(after: .seconds(6)), count: long)
            + Array(repeating: .answered, count: endedByUs)
            + Array(repeating: .unanswered, count: unanswered)
        return NumberHealth(of: results.map { DialedCall(at: Self.now, result: $0) }, at: Self.now)
    }

    /// A tenth of the dials refused stops the number, of twenty dials or more.
    @Test(.controls("DIA-7")) func refusalsStopTheNumber() {
        #expect(health(refused: 2, unanswered: 17).standing == .well)
        #expect(health(refused: 2, unanswered: 18).standing == .stopped(.refused))
        #expect(health(refused: 2, unanswered: 19).standing == .well)
    }

    /// Only the responses that mean unwanted count; busy and not found do not.
    @Test(
        .controls("DIA-7"),
        arguments: [(603, true), (607, true), (608, true), (486, false), (404, false), (600, false), (604, false)])
    func onlyUnwantedCounts(sip: Int, counts: Bool) {
        let calls = (0..<20).map { _ in DialedCall(at: Self.now, result: .refused(sip: sip)) }
        #expect((NumberHealth(of: calls, at: Self.now).standing == .stopped(.refused)) == counts)
    }

    /// Half of the answered calls hung up on within six seconds stops it too; what we ended is not short.
    @Test(.controls("DIA-7")) func shortCallsStopTheNumber() {
        #expect(health(short: 10, long: 10).standing == .stopped(.tooShort))
        #expect(health(short: 9, long: 11).standing == .well)
        #expect(health(short: 19).standing == .well)
        #expect(health(short: 9, endedByUs: 11).standing == .well)
    }

    /// A stop lasts though nothing is dialed any more.
    @Test(.controls("DIA-7"), arguments: NumberHealth.Cause.allCases)
    func aStopLasts(cause: NumberHealth.Cause) {
        #expect(NumberHealth(of: [], at: Self.now, stopped: cause).standing == .stopped(cause))
        #expect(NumberHealth.unused.standing == .well)
    }

    /// What is a day old is forgotten, and what lies ahead is not counted.
    @Test func onlyTheLastDayCounts() {
        let old = DialedCall(at: Self.now - .seconds(86_400), result: .refused(sip: 608))
        let ahead = DialedCall(at: Self.now + .seconds(1), result: .refused(sip: 608))
        let counted = NumberHealth(of: [old, ahead], at: Self.now)
        #expect(counted.dialed == 0 && counted.refused == 0)
    }
}
