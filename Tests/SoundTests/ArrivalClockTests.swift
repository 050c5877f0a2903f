import Testing

@testable import Sound

/// When sound was spoken, told from when it came.
struct ArrivalClockTests {
    /// Feeds 20 ms frames that arrive at these milliseconds; when the end of each was spoken, in milliseconds.
    private func spoken(_ arrivals: [Int]) -> [Int] {
        var clock = ArrivalClock()
        return arrivals.map { Int(clock.arrived(FrameClock.frame, at: .milliseconds($0)) / .milliseconds(1)) }
    }

    /// Frames on time are where they are.
    @Test func framesOnTimeAreNotMoved() {
        #expect(spoken([120, 140, 160, 180]) == [120, 140, 160, 180])
    }

    /// A machine that halts for 300 ms makes no pause, and the burst after it is as long as it was spoken.
    @Test func aHaltStretchesNothing() {
        #expect(spoken([120, 140, 460, 460, 460, 461]) == [120, 140, 160, 180, 200, 220])
    }

    /// A way that became slower for good is believed after two seconds at most.
    @Test func aSlowerWayIsBelieved() {
        let arrivals = (0..<200).map { $0 * 20 + ($0 >= 20 ? 500 : 0) }
        let spoken = spoken(arrivals)
        #expect(spoken[20] == 400)
        #expect(spoken[199] == arrivals[199])
    }

    /// Whatever comes when, no sound is spoken after it came.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func nothingIsSpokenInTheFuture(seed: UInt64) {
        var random = Seeded(seed)
        var clock = ArrivalClock()
        var now: Duration = .zero
        for _ in 0..<1_000 {
            now += .milliseconds(Int.random(in: 0...60, using: &random))
            #expect(clock.arrived(FrameClock.frame, at: now) <= now)
        }
    }
}
