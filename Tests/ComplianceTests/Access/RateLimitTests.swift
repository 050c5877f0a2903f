import Commerce
import Compliance
import Testing

struct RateLimitTests {
    private let start = WallTime(secondsSince1970: 1_795_201_800)

    /// A burst goes through at once, the next one after an interval, and how long that is, is told.
    @Test func aBurstAndThenOneAnInterval() {
        var limit = RateLimit(burst: 3, every: .seconds(10), from: start)
        for _ in 0..<3 { #expect(limit.take(at: start) == .taken) }
        #expect(limit.take(at: start) == .refused(retryAfter: .seconds(10)))
        #expect(limit.take(at: start + .seconds(4)) == .refused(retryAfter: .seconds(6)))
        #expect(limit.take(at: start + .seconds(10)) == .taken)
        #expect(limit.take(at: start + .seconds(10)) == .refused(retryAfter: .seconds(10)))
        // A long pause fills it up to the burst and no further.
        for _ in 0..<3 { #expect(limit.take(at: start + .seconds(9_000)) == .taken) }
        #expect(limit.take(at: start + .seconds(9_000)) != .taken)
    }

    /// A clock that is set back gives nothing, and does not stop the bucket from filling up again.
    @Test func aClockSetBackGivesNothing() {
        var limit = RateLimit(burst: 1, every: .seconds(10), from: start)
        #expect(limit.take(at: start) == .taken)
        let back = start - .seconds(86_400)
        #expect(limit.take(at: back) == .refused(retryAfter: .seconds(10)))
        #expect(limit.take(at: back + .seconds(10)) == .taken)
    }

    /// However it is asked, no span of time sees more than the burst and one for each of its intervals.
    @Test func neverMoreThanTheBurstAndTheIntervals() {
        var numbers = SplitMix(seed: 3)
        for _ in 0..<100 {
            let burst = Int.random(in: 1...6, using: &numbers)
            var limit = RateLimit(burst: burst, every: .seconds(1), from: start)
            var now = start
            var taken: [WallTime] = []
            for _ in 0..<120 {
                now = now + .milliseconds(Int.random(in: 0..<900, using: &numbers))
                if limit.take(at: now) == .taken { taken.append(now) }
            }
            let isKept = taken.indices.allSatisfy { last in
                taken.indices.prefix(last + 1).allSatisfy { first in
                    last - first + 1 <= burst + Int((taken[last] - taken[first]) / .seconds(1))
                }
            }
            #expect(isKept && taken.count > burst)
        }
    }

    /// Ten refusals are written, then one a minute, and the next one tells how many were not.
    @Test func refusalsAreWrittenSparingly() {
        var tally = RefusalTally(from: start)
        for _ in 0..<10 { #expect(tally.refused(at: start) == .write(skipped: 0)) }
        for _ in 0..<500 { #expect(tally.refused(at: start + .seconds(1)) == .count) }
        #expect(tally.refused(at: start + .seconds(60)) == .write(skipped: 500))
        #expect(tally.refused(at: start + .seconds(60)) == .count)
        #expect(tally.refused(at: start + .seconds(120)) == .write(skipped: 1))
    }
}
