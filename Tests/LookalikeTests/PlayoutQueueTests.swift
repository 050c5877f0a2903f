import Testing

@testable import Lookalike

@Suite struct PlayoutQueueTests {
    private let frame = [Int16](repeating: 7, count: LineRate.frame)

    /// A mark on an empty queue has nothing to wait for.
    @Test func markOnAnEmptyQueueComesBackAtOnce() {
        var queue = PlayoutQueue(.whenPlayed)
        #expect(queue.markArrived("a") == true)
    }

    /// The frame that plays the last sample does not yet return the mark; the next one does.
    @Test func markComesBackWhenTheSoundBeforeItWasPlayed() {
        var queue = PlayoutQueue(.whenPlayed)
        #expect(queue.soundArrived(frame + frame) == true)
        #expect(queue.markArrived("a") == false)
        #expect(queue.advance().marks == [])
        #expect(queue.advance().marks == [])
        let after = queue.advance()
        #expect(after.marks == ["a"])
        #expect(after.sounding == 0)
    }

    /// The other reading returns it two frames later.
    @Test func lateMarkComesBackTwoFramesLater() {
        var queue = PlayoutQueue(.late)
        #expect(queue.soundArrived(frame) == true)
        #expect(queue.markArrived("a") == false)
        #expect((0..<4).map { _ in queue.advance().marks } == [[], [], [], ["a"]])
    }

    /// What was queued is never heard, and every mark returns in order, as Telnyx documents for `clear`.
    @Test func clearEmptiesTheQueueAndReturnsItsMarks() {
        var queue = PlayoutQueue(.whenPlayed)
        #expect(queue.soundArrived(frame) == true)
        #expect(queue.markArrived("a") == false)
        #expect(queue.soundArrived(frame) == true)
        #expect(queue.markArrived("b") == false)
        #expect(queue.clear() == ["a", "b"])
        #expect(queue.depth == 0)
        #expect(queue.advance() == .init(frame: [Int16](repeating: 0, count: LineRate.frame), sounding: 0, marks: []))
    }

    /// Messages of any length are played without a seam.
    @Test func oddLengthsArePlayedWithoutASeam() {
        var queue = PlayoutQueue(.whenPlayed)
        let sound = (0..<1000).map { Int16($0) }
        for start in stride(from: 0, to: sound.count, by: 77) {
            #expect(queue.soundArrived(Array(sound[start..<min(start + 77, sound.count)])) == true)
        }
        var played: [Int16] = []
        while queue.depth > 0 { played += queue.advance().frame }
        #expect(Array(played.prefix(1000)) == sound)
        #expect(played.dropFirst(1000).allSatisfy { $0 == 0 })
    }

    /// A queue has a limit; what goes beyond it is dropped whole.
    @Test func soundBeyondTheLimitIsDropped() {
        var queue = PlayoutQueue(.whenPlayed)
        #expect(queue.soundArrived([Int16](repeating: 1, count: PlayoutQueue.limit)) == true)
        #expect(queue.soundArrived([1]) == false)
        #expect(queue.depth == PlayoutQueue.limit)
    }

    /// However sound, marks and clears follow one another: every mark comes back exactly once and in order.
    @Test(arguments: UInt64(1)...20)
    func everyMarkComesBackOnceInOrder(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var queue = PlayoutQueue(seed.isMultiple(of: 2) ? .late : .whenPlayed)
        var sent: [String] = []
        var returned: [String] = []
        for step in 0..<400 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<3: _ = queue.soundArrived([Int16](repeating: 3, count: Int.random(in: 1...900, using: &random)))
            case 3..<5:
                sent.append("\(step)")
                if queue.markArrived("\(step)") { returned.append("\(step)") }
            case 5: returned += queue.clear()
            default: returned += queue.advance().marks
            }
        }
        for _ in 0..<600 { returned += queue.advance().marks }
        #expect(returned == sent)
    }
}
