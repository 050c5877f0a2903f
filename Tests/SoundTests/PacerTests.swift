import Testing

@testable import Sound

struct PacerTests {
    private static let rate = SampleRate.narrowband
    private static let lead = Pacer.Configuration().lead

    private func segment(_ number: Int, _ length: Duration, value: Int16 = 1) -> Pacer.Segment {
        Pacer.Segment(
            number: number, mark: "1/1/\(number)",
            samples: Array(repeating: value, count: Self.rate.samples(in: length)))
    }

    /// What goes out at one instant, until the pacer says to wait.
    private func drain(_ pacer: inout Pacer, at now: Duration) -> [Pacer.Step] {
        var steps: [Pacer.Step] = []
        while true {
            let step = pacer.next(at: now)
            steps.append(step)
            switch step {
            case .frame, .mark: continue
            case .wait, .idle: return steps
            }
        }
    }

    private func ms(_ milliseconds: Int) -> Duration { .milliseconds(milliseconds) }

    /// A pacer without sound sends nothing, ever.
    @Test func anIdlePacerIsSilent() {
        var pacer = Pacer(rate: Self.rate)
        for tick in 0..<100 {
            let step = pacer.next(at: ms(tick * 20))
            #expect(step == .idle)
        }
        #expect(pacer.framesSent == 0 && pacer.position(at: .seconds(2)).isIdle)
    }

    /// The lead goes out at once, then one frame each 20 ms on absolute deadlines.
    @Test func theLeadGoesOutAtOnce() {
        var pacer = Pacer(rate: Self.rate)
        _ = pacer.enqueue(segment(1, ms(200)), at: ms(1_000))
        let first = drain(&pacer, at: ms(1_000))
        // Frames heard at 1000, 1020, … 1120: those due within the lead, ends included.
        #expect(first.count == 8)
        #expect(first[0] == .frame(segment: 1, heardAt: ms(1_000)))
        #expect(first[6] == .frame(segment: 1, heardAt: ms(1_120)))
        #expect(first[7] == .wait(until: ms(1_020)))
        // Called late, it does not shift what follows.
        let second = drain(&pacer, at: ms(1_027))
        #expect(second == [.frame(segment: 1, heardAt: ms(1_140)), .wait(until: ms(1_040))])
    }

    /// A mark follows the last frame of its segment, with nothing between.
    @Test func marksFollowTheirSegments() {
        var pacer = Pacer(rate: Self.rate)
        _ = pacer.enqueue(segment(1, ms(40)), at: .zero)
        _ = pacer.enqueue(Pacer.Segment(number: 2, mark: "bare", samples: []), at: .zero)
        _ = pacer.enqueue(segment(3, ms(20)), at: .zero)
        let steps = drain(&pacer, at: .zero)
        #expect(
            steps == [
                .frame(segment: 1, heardAt: .zero), .frame(segment: 1, heardAt: ms(20)),
                .mark(segment: 1, name: "1/1/1"), .mark(segment: 2, name: "bare"),
                .frame(segment: 3, heardAt: ms(40)), .mark(segment: 3, name: "1/1/3"), .idle,
            ])
    }

    /// A tail shorter than a frame is padded with silence.
    @Test func theTailIsPadded() {
        var pacer = Pacer(rate: Self.rate)
        _ = pacer.enqueue(segment(1, ms(25), value: 9), at: .zero)
        _ = pacer.next(at: .zero)
        #expect(pacer.frame == Array(repeating: 9, count: 160))
        _ = pacer.next(at: .zero)
        #expect(pacer.frame == Array(repeating: 9, count: 40) + Array(repeating: 0, count: 120))
    }

    /// `clear` says what was heard: the segments before are gone, the one playing is partly heard, the rest is unsent.
    @Test func clearTellsWhatWasHeard() {
        var pacer = Pacer(rate: Self.rate)
        for number in 1...4 { _ = pacer.enqueue(segment(number, ms(100)), at: .zero) }
        var now: Duration = .zero
        while now <= ms(150) {
            _ = drain(&pacer, at: now)
            now += ms(10)
        }
        let position = pacer.clear(at: ms(150))
        // Heard: all of 1 and 50 ms of 2. Sent: 150 + 120 ms and the frame due at the end of the lead.
        #expect(position.current?.number == 2)
        #expect(position.current?.heard == ms(50))
        #expect(position.fullySent == [2])
        #expect(position.unsent == [3, 4])
        #expect(position.segments[1].sent == ms(80) && position.segments[1].heard == .zero)
        #expect(pacer.position(at: ms(150)).isIdle)
        let next = pacer.next(at: ms(150))
        #expect(next == .idle)
    }

    /// What was sent, less the lead, is what was heard, all along.
    @Test func heardIsSentLessTheLead() {
        var pacer = Pacer(rate: Self.rate)
        _ = pacer.enqueue(segment(1, .seconds(2)), at: .zero)
        for tick in 1...100 {
            let now = ms(tick * 20)
            _ = drain(&pacer, at: now)
            // The first frame went out, and was heard, at the first tick.
            let current = pacer.position(at: now).current
            #expect(current?.heard == now - ms(20))
            if let current, !current.isFullySent { #expect(current.sent - current.heard == Self.lead + ms(20)) }
        }
        #expect(pacer.position(at: ms(2_019)).current?.isFullySent == true)
        #expect(pacer.position(at: ms(2_020)).isIdle)
    }

    /// After a stall no more than the lead goes out at once, and the stall is counted.
    @Test func aStallDoesNotBurst() {
        var pacer = Pacer(rate: Self.rate)
        _ = pacer.enqueue(segment(1, .seconds(5)), at: .zero)
        _ = drain(&pacer, at: .zero)
        let late = drain(&pacer, at: .seconds(2))
        #expect(late.count == 8)
        #expect(late[0] == .frame(segment: 1, heardAt: .seconds(2)))
        #expect(late[7] == .wait(until: ms(2_020)))
        #expect(pacer.stalls == 1)
        // Seven frames were heard before the stall.
        #expect(pacer.position(at: .seconds(2)).current?.heard == ms(140))
        #expect(pacer.position(at: ms(2_100)).current?.heard == ms(240))
    }

    /// Speech that follows while the far end still plays goes on without a gap; after silence it starts anew, and that is no stall.
    @Test func laterSpeechJoinsOrStartsAnew() {
        var pacer = Pacer(rate: Self.rate)
        _ = pacer.enqueue(segment(1, ms(100)), at: .zero)
        _ = drain(&pacer, at: .zero)
        _ = pacer.enqueue(segment(2, ms(20)), at: ms(60))
        let joined = drain(&pacer, at: ms(60))
        #expect(joined.first == .frame(segment: 2, heardAt: ms(100)))
        _ = pacer.enqueue(segment(3, ms(20)), at: .seconds(9))
        let anew = drain(&pacer, at: .seconds(9))
        #expect(anew.first == .frame(segment: 3, heardAt: .seconds(9)))
        #expect(pacer.stalls == 0)
        #expect(pacer.outstanding.count == 1)
    }

    /// A full queue takes nothing and says how much it holds.
    @Test func aFullQueueRefuses() {
        var configuration = Pacer.Configuration()
        configuration.longestQueue = .seconds(1)
        var pacer = Pacer(rate: Self.rate, configuration: configuration)
        let admissions = [
            pacer.enqueue(segment(1, ms(900)), at: .zero), pacer.enqueue(segment(2, ms(200)), at: .zero),
            pacer.enqueue(segment(3, ms(100)), at: .zero),
        ]
        #expect(admissions == [.queued, .full(queued: ms(900)), .queued])
        #expect(pacer.position(at: .zero).unsent == [1, 3])
    }

    /// An hour of speech takes an hour: no drift, nothing lost, nothing out of order, under any jitter of the driver.
    @Test func anHourDoesNotDrift() {
        var random = Seeded(3)
        var pacer = Pacer(rate: Self.rate)
        let length = ms(2_000)
        var number = 0
        var now: Duration = .zero
        var lastHeard: Duration = ms(-20)
        var frames = 0
        while now < .seconds(3_600) {
            while pacer.queued < .seconds(4) {
                number += 1
                _ = pacer.enqueue(segment(number, length), at: now)
            }
            for step in drain(&pacer, at: now) {
                switch step {
                case .frame(_, let heardAt):
                    #expect(heardAt == lastHeard + FrameClock.frame)
                    lastHeard = heardAt
                    frames += 1
                case .mark: break
                case .wait(let until): now = until + .microseconds(Int.random(in: 0...90_000, using: &random))
                case .idle: Issue.record("idle with sound queued")
                }
            }
        }
        #expect(pacer.stalls == 0)
        #expect(FrameClock.frame * frames == lastHeard + FrameClock.frame)
        #expect(abs((lastHeard - now) / ms(1)) <= 240)
    }

    /// Whatever is queued, cleared and missed, every frame of a segment goes out once and in order, its mark after the last.
    @Test(arguments: 0..<100)
    func framesAreNeitherLostNorReordered(seed: Int) {
        var random = Seeded(UInt64(seed))
        var pacer = Pacer(rate: Self.rate)
        var now: Duration = .zero
        var number = 0
        var expected: [(number: Int, frames: Int)] = []
        var burst = 0
        for _ in 0..<400 {
            switch Int.random(in: 0..<20, using: &random) {
            case 0..<4:
                number += 1
                let frames = Int.random(in: 0...40, using: &random)
                _ = pacer.enqueue(segment(number, FrameClock.frame * frames), at: now)
                expected.append((number, frames))
            case 4:
                let position = pacer.clear(at: now)
                for part in position.segments {
                    #expect(part.heard <= part.sent && part.sent <= part.length)
                }
                expected = []
            case 5: now += .milliseconds(Int.random(in: 0...2_000, using: &random))
            default: now += .milliseconds(Int.random(in: 0...30, using: &random))
            }
            burst = 0
            for step in drain(&pacer, at: now) {
                switch step {
                case .frame(let segment, let heardAt):
                    burst += 1
                    #expect(heardAt >= now && heardAt <= now + Self.lead)
                    #expect(expected.first?.number == segment)
                    expected[0].frames -= 1
                case .mark(let segment, let name):
                    #expect(expected.first?.number == segment && expected.first?.frames == 0)
                    #expect(name == "1/1/\(segment)")
                    expected.removeFirst()
                case .wait(let until): #expect(until > now && !expected.isEmpty)
                case .idle: #expect(expected.isEmpty)
                }
            }
            #expect(burst <= 7)
        }
    }

    /// Of a segment that has not begun the sound can be replaced, and its mark stays where it was; one that has begun plays on.
    @Test func onlyWhatHasNotBegunIsReplaced() {
        var pacer = Pacer(rate: Self.rate)
        for number in 1...3 { _ = pacer.enqueue(segment(number, ms(200)), at: .zero) }
        _ = drain(&pacer, at: .zero)
        let other = [Int16](repeating: 9, count: Self.rate.samples(in: ms(40)))
        let replaced = [1, 2, 4].map { pacer.replace($0, with: other) }
        #expect(replaced == [false, true, false])
        var heard: [Int: Set<Int16>] = [:]
        var marks: [String] = []
        for tick in 0..<60 {
            while true {
                let step = pacer.next(at: ms(tick * 20))
                if case .frame(let number, _) = step { heard[number, default: []].formUnion(pacer.frame) }
                if case .mark(_, let name) = step { marks.append(name) }
                switch step {
                case .frame, .mark: continue
                case .wait, .idle: break
                }
                break
            }
        }
        #expect(heard == [1: [1], 2: [9], 3: [1]])
        #expect(marks == ["1/1/1", "1/1/2", "1/1/3"])
        #expect(pacer.framesSent == 10 + 2 + 10)
    }
}
