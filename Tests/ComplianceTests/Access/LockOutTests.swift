import Commerce
import Compliance
import Testing

struct LockOutTests {
    private let start = WallTime(secondsSince1970: 1_795_201_800)

    private func at(_ minutes: Int) -> WallTime { start + .seconds(60 * minutes) }

    /// Wrong secrets at these minutes, and what the last of them comes to.
    @Test(arguments: [
        ([0], LockOut.Failure.counted(left: 4)),
        ([0, 0, 0, 0], .counted(left: 1)),
        ([0, 1, 2, 3, 4], .locks(until: WallTime(secondsSince1970: 1_795_201_800 + 19 * 60))),
        ([0, 1, 2, 3, 15], .counted(left: 1)),
        ([0, 4, 8, 12, 16, 20], .counted(left: 1)),
        ([0, 1, 2, 3, 4, 5], .locked(until: WallTime(secondsSince1970: 1_795_201_800 + 19 * 60))),
        ([0, 1, 2, 3, 4, 19], .counted(left: 4)),
        // The clock was set back: those of later still count.
        ([9, 9, 9, 9, 0], .locks(until: WallTime(secondsSince1970: 1_795_201_800 + 15 * 60))),
    ])
    func wrongSecretsAreCounted(_ minutes: [Int], _ wanted: LockOut.Failure) {
        var lock = LockOut()
        var last: LockOut.Failure?
        for minute in minutes { last = lock.failed(at: at(minute)) }
        #expect(last == wanted)
    }

    /// It locks for a quarter of an hour to the millisecond, and attempts in between do not make it longer.
    @Test func aLockEndsByItself() {
        var lock = LockOut()
        for _ in 0..<LockOut.failureLimit { _ = lock.failed(at: start) }
        let end = start + LockOut.lockDuration
        _ = lock.failed(at: at(14))
        #expect(lock.lockedUntil(at: start) == end)
        #expect(lock.lockedUntil(at: end - .milliseconds(1)) == end)
        #expect(lock.lockedUntil(at: end) == nil)
        #expect(lock.lockedUntil(at: start - .seconds(3600)) == end)
    }

    /// The right secret clears the count, but not a lock.
    @Test func theRightSecretClearsTheCountOnly() {
        var lock = LockOut()
        for _ in 0..<4 { _ = lock.failed(at: start) }
        lock.succeeded(at: start)
        #expect(lock == LockOut())
        for _ in 0..<5 { _ = lock.failed(at: start) }
        let locked = lock
        lock.succeeded(at: at(14))
        #expect(lock == locked)
        lock.succeeded(at: at(15))
        #expect(lock == LockOut())
    }

    /// In any order of attempts, never more than four wrong secrets are judged within a quarter of an hour without a lock.
    @Test func nobodyGuessesFasterThanTheLimit() {
        var numbers = SplitMix(seed: 11)
        for _ in 0..<200 {
            var lock = LockOut()
            var now = start
            var judged: [WallTime] = []
            for _ in 0..<60 {
                now = now + .seconds(Int.random(in: 0..<400, using: &numbers))
                guard lock.lockedUntil(at: now) == nil else { continue }
                judged.append(now)
                _ = lock.failed(at: now)
            }
            for (index, moment) in judged.enumerated() where index >= LockOut.failureLimit {
                #expect(moment - judged[index - LockOut.failureLimit] >= LockOut.lockDuration)
            }
        }
    }
}
