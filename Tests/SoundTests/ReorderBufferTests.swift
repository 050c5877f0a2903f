import Testing

@testable import Sound

struct ReorderBufferTests {
    /// What a driver would play: numbers for frames, `nil` for concealed ones.
    private func played(_ chunks: [Int], _ buffer: inout ReorderBuffer) -> [Int?] {
        var result: [Int?] = []
        var payload: [UInt8] = []
        for chunk in chunks {
            let bytes = withUnsafeBytes(of: chunk) { Array($0) }
            switch buffer.received(bytes.span, chunk: chunk) {
            case .next: result.append(chunk)
            case .held, .dropped: break
            }
            while let ready = buffer.takeReady(into: &payload) {
                switch ready {
                case .frame: result.append(payload.withUnsafeBytes { $0.loadUnaligned(as: Int.self) })
                case .lost: result.append(nil)
                }
            }
        }
        return result
    }

    private func played(_ chunks: [Int]) -> [Int?] {
        var buffer = ReorderBuffer()
        return played(chunks, &buffer)
    }

    /// In order, nothing waits.
    @Test func orderCostsNoWait() {
        #expect(played([7, 8, 9, 10]) == [7, 8, 9, 10])
    }

    /// Two frames that swapped places are swapped back.
    @Test func neighboursAreSwappedBack() {
        #expect(played([1, 3, 2, 4]) == [1, 2, 3, 4])
    }

    /// A gap is waited for by two frames and then concealed.
    @Test func aGapIsConcealedAfterTwoFrames() {
        #expect(played([1, 3]) == [1])
        #expect(played([1, 3, 4]) == [1, nil, 3, 4])
        #expect(played([1, 4, 5]) == [1, nil, nil, 4, 5])
        #expect(played([1, 3, 5, 6]) == [1, nil, 3, nil, 5, 6])
    }

    /// What comes after its place was concealed, or twice, is dropped and counted.
    @Test func lateAndDuplicateFramesAreDropped() {
        var buffer = ReorderBuffer()
        let result = played([1, 3, 4, 2, 4, 5, 5, 7, 7, 8], &buffer)
        #expect(result == [1, nil, 3, 4, 5, nil, 7, 8])
        #expect(buffer.counts.lateOrDuplicate == 4)
        #expect(buffer.counts.lost == 2)
        #expect(buffer.counts.delivered == 6)
    }

    /// One absurd number is ignored; the track goes on.
    @Test(arguments: [Int.max, Int.min, 0, 1_000_000, -5])
    func aStrayNumberIsIgnored(stray: Int) {
        #expect(played([1_000, 1_001, stray, 1_002, 1_003]) == [1_000, 1_001, 1_002, 1_003])
    }

    /// A track that counts anew is followed: after one frame when it jumps far, after a few when it restarts nearby.
    @Test func aNewNumberingIsFollowed() {
        #expect(played([65_534, 65_535, 0, 1, 2]) == [65_534, 65_535, 1, 2])
        #expect(played(Array(1...20) + Array(1...12)) == Array(1...20).map { $0 } + [8, 9, 10, 11, 12])
        #expect(played([Int.max - 1, Int.max, Int.min, Int.min + 1]) == [Int.max - 1, Int.max, Int.min, Int.min + 1])
    }

    /// The end of the stream brings out what still waits.
    @Test func theEndBringsOutWhatWaits() {
        var buffer = ReorderBuffer()
        let before = played([1, 3], &buffer)
        #expect(before == [1])
        var payload: [UInt8] = []
        let hasRest = buffer.takeRest(into: &payload)
        let rest = payload.withUnsafeBytes { $0.loadUnaligned(as: Int.self) }
        let hasMore = buffer.takeRest(into: &payload)
        #expect(hasRest && rest == 3 && !hasMore)
    }

    /// For any loss, swapping, repeating and garbage: what is played is in order, is never played twice, and no more than two
    /// frames ever wait.
    @Test(arguments: 0..<200)
    func playedFramesAreInOrder(seed: Int) {
        var random = Seeded(UInt64(seed))
        var sent: [Int] = []
        for chunk in 1...300 {
            let chance = Int.random(in: 0..<100, using: &random)
            if chance < 5 { continue }
            sent.append(chunk)
            if chance > 95 { sent.append(chunk) }
            if chance == 50 { sent.append(Int.random(in: Int.min...Int.max, using: &random)) }
            if chance > 85, sent.count > 3 {
                sent.swapAt(sent.count - 1, sent.count - Int.random(in: 2...3, using: &random))
            }
        }
        var buffer = ReorderBuffer()
        let result = played(sent, &buffer)
        let numbers = result.compactMap { $0 }
        #expect(numbers == numbers.sorted())
        #expect(Set(numbers).count == numbers.count)
        // Each number up to the last played one was played or concealed, exactly once.
        #expect(result.count == (numbers.last ?? 0) - (numbers.first ?? 1) + 1)
        #expect(numbers.count > 250)
    }
}
