/// Puts the frames of one track back in order by chunk number, waiting as little as it can.
///
/// A frame that is next in line costs no wait and no copy. At a gap the frames after it are held until the missing one
/// comes or ``mostHeld`` of them wait; then the missing ones are given up as lost. Chunk numbers are the sender's word and
/// may be anything: duplicates and late frames are dropped, single strays are ignored, and a track that has begun
/// to count anew is followed.
package struct ReorderBuffer: Equatable, Sendable {
    /// What became of a frame that arrived.
    package enum Arrival: Equatable, Sendable {
        /// It is next: decode the payload now, then drain ``ReorderBuffer/takeReady(into:)``.
        case next
        /// It waits behind a gap; drain ``ReorderBuffer/takeReady(into:)``, which may have given the gap up.
        case held
        /// It was played, concealed or held before, or its number is astray; nothing to do.
        case dropped
    }

    /// What can be played now.
    package enum Ready: Equatable, Sendable {
        /// The payload was copied out: decode it.
        case frame
        /// One frame is lost for good: conceal 20 ms.
        case lost
    }

    /// What happened on the track so far, in frames.
    package struct Counts: Equatable, Sendable {
        /// Delivered in order, at once or after a wait.
        package internal(set) var delivered = 0
        /// Given up and to be concealed.
        package internal(set) var lost = 0
        /// Came twice, or after having been given up.
        package internal(set) var lateOrDuplicate = 0
        /// Dropped because the number was far from where the track stood.
        package internal(set) var stray = 0
        /// Times the track was followed to a new numbering.
        package internal(set) var renumbered = 0
    }

    /// Frames that wait at a gap, at most: 40 ms.
    package static let mostHeld = 2
    /// A jump ahead of more than this many frames (one second) is not a gap but another numbering.
    package static let farthestAhead = 50
    /// Successive strays that are believed.
    static let straysToFollow = 2
    /// Successive late frames that are believed to be a track counting anew, and not a delayed batch.
    static let lateToFollow = 8

    private struct Held: Equatable, Sendable {
        var chunk: Int
        var payload: [UInt8]
    }

    /// Either nothing was heard yet, or the number of the frame that is next.
    private enum State: Equatable, Sendable {
        case empty
        case expecting(Int)
    }

    /// Numbers out of place that follow each other.
    private struct Run: Equatable, Sendable {
        var next: Int
        var length: Int
    }

    private var state = State.empty
    private var waiting: [Held]
    /// Emptied payloads, kept for their capacity.
    private var spare: [[UInt8]]
    private var astray: Run?

    /// What happened on the track so far.
    package private(set) var counts = Counts()

    /// An empty buffer for one track of one stream.
    ///
    /// - Parameter payloadCapacity: bytes set aside for each frame that may have to wait.
    package init(payloadCapacity: Int = 1_275) {
        waiting = []
        waiting.reserveCapacity(Self.mostHeld + 1)
        spare = (0...Self.mostHeld).map { _ in
            var payload: [UInt8] = []
            payload.reserveCapacity(payloadCapacity)
            return payload
        }
    }

    /// A frame came with this number.
    package mutating func received(_ payload: Span<UInt8>, chunk: Int) -> Arrival {
        switch state {
        case .empty:
            return accept(chunk)
        case .expecting(let next):
            // Wrapping arithmetic: numbers near the ends of Int must not trap.
            let ahead = chunk &- next
            if ahead == 0 { return accept(chunk) }
            if (1...Self.farthestAhead).contains(ahead) { return hold(payload, chunk: chunk) }
            return misplaced(chunk, isLate: (-Self.farthestAhead..<0).contains(ahead))
        }
    }

    /// Hands out what can be played after an arrival: call until it answers `nil`.
    ///
    /// For ``Ready/frame`` the payload replaces the content of `payload`, keeping its capacity.
    package mutating func takeReady(into payload: inout [UInt8]) -> Ready? {
        guard case .expecting(let next) = state, let first = waiting.first else { return nil }
        if first.chunk == next {
            release(into: &payload)
            state = .expecting(next &+ 1)
            counts.delivered += 1
            return .frame
        }
        guard waiting.count >= Self.mostHeld else { return nil }
        state = .expecting(next &+ 1)
        counts.lost += 1
        return .lost
    }

    /// The stream ended: gives up the gaps and hands out the frames that still wait, one a call.
    package mutating func takeRest(into payload: inout [UInt8]) -> Bool {
        guard let first = waiting.first else { return false }
        release(into: &payload)
        state = .expecting(first.chunk &+ 1)
        counts.delivered += 1
        return true
    }

    private mutating func accept(_ chunk: Int) -> Arrival {
        state = .expecting(chunk &+ 1)
        astray = nil
        counts.delivered += 1
        return .next
    }

    private mutating func hold(_ payload: Span<UInt8>, chunk: Int) -> Arrival {
        astray = nil
        let place = waiting.firstIndex { $0.chunk >= chunk } ?? waiting.endIndex
        if place < waiting.endIndex, waiting[place].chunk == chunk {
            counts.lateOrDuplicate += 1
            return .dropped
        }
        var copy = spare.popLast() ?? []
        payload.withUnsafeBufferPointer { copy.append(contentsOf: $0) }
        waiting.insert(Held(chunk: chunk, payload: copy), at: place)
        return .held
    }

    private mutating func misplaced(_ chunk: Int, isLate: Bool) -> Arrival {
        let length = astray.map { $0.next == chunk ? $0.length + 1 : 1 } ?? 1
        if length >= (isLate ? Self.lateToFollow : Self.straysToFollow) {
            counts.renumbered += 1
            while !waiting.isEmpty { discardFirst() }
            return accept(chunk)
        }
        astray = Run(next: chunk &+ 1, length: length)
        if isLate { counts.lateOrDuplicate += 1 } else { counts.stray += 1 }
        return .dropped
    }

    private mutating func release(into payload: inout [UInt8]) {
        payload.removeAll(keepingCapacity: true)
        payload.append(contentsOf: waiting[0].payload)
        discardFirst()
    }

    private mutating func discardFirst() {
        var emptied = waiting.removeFirst().payload
        emptied.removeAll(keepingCapacity: true)
        spare.append(emptied)
    }
}
