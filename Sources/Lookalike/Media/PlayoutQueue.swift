/// What the agent has sent and the called person has not heard yet: sound and the marks between it.
///
/// Sound is played frame by frame as time passes. A mark comes back when everything queued before it was played; on an
/// empty queue at once; and when the queue is cleared all marks come back (Telnyx facts §4.3).
struct PlayoutQueue: Equatable, Sendable {
    /// Most sound that is queued: ten minutes.
    static let limit = 10 * 60 * LineRate.samplesPerSecond

    /// How many frames a mark comes back after its sound has ended.
    let echoDelay: Int

    private enum Item: Equatable, Sendable {
        case sound([Int16])
        case mark(String)
    }

    /// A mark whose sound was played, waiting to be sent.
    private struct DueMark: Equatable, Sendable {
        var name: String
        var frames: Int
    }

    /// What a frame of time brought.
    struct Played: Equatable, Sendable {
        /// Exactly one frame; silence where nothing was queued.
        var frame: [Int16]
        /// Samples of it that were queued sound.
        var sounding: Int
        /// Marks to be echoed now, in order.
        var marks: [String]
    }

    private var items: [Item] = []
    private var head = 0
    private var offset = 0
    private var due: [DueMark] = []

    /// Samples that are queued.
    private(set) var depth = 0

    init(_ reading: DisputedFacts.MarkEcho) {
        switch reading {
        case .whenPlayed: echoDelay = 0
        case .late: echoDelay = 2
        }
    }

    /// Sound arrived; false when the queue is full and it was dropped.
    mutating func soundArrived(_ samples: [Int16]) -> Bool {
        guard !samples.isEmpty, depth + samples.count <= Self.limit else { return samples.isEmpty }
        items.append(.sound(samples))
        depth += samples.count
        return true
    }

    /// A mark arrived; true when it is to be echoed at once.
    mutating func markArrived(_ name: String) -> Bool {
        if depth == 0, head == items.count, due.isEmpty { return true }
        items.append(.mark(name))
        return false
    }

    /// The queue is emptied; the marks that were in it, in order, to be echoed now.
    mutating func clear() -> [String] {
        let queued = items[head...].compactMap { item -> String? in
            guard case .mark(let name) = item else { return nil }
            return name
        }
        let names = due.map(\.name) + queued
        self.due = []
        self.items = []
        self.head = 0
        self.offset = 0
        self.depth = 0
        return names
    }

    /// One frame of time passed. Marks come in the frame after the one in which their sound ended.
    mutating func advance() -> Played {
        let marks = takeDueMarks()
        var frame: [Int16] = []
        frame.reserveCapacity(LineRate.frame)
        while head < items.count {
            switch items[head] {
            case .mark(let name):
                due.append(DueMark(name: name, frames: echoDelay))
                head += 1
            case .sound(let samples):
                guard frame.count < LineRate.frame else { return played(frame, marks) }
                let taken = min(LineRate.frame - frame.count, samples.count - offset)
                frame.append(contentsOf: samples[offset..<offset + taken])
                offset += taken
                depth -= taken
                if offset == samples.count {
                    offset = 0
                    head += 1
                }
            }
        }
        items = []
        head = 0
        return played(frame, marks)
    }

    private mutating func played(_ sound: [Int16], _ marks: [String]) -> Played {
        // Without this the row of played items would grow for as long as the agent never pauses.
        if head > 256 {
            items.removeFirst(head)
            head = 0
        }
        let silence = repeatElement(Int16(0), count: LineRate.frame - sound.count)
        return Played(frame: sound + silence, sounding: sound.count, marks: marks)
    }

    private mutating func takeDueMarks() -> [String] {
        var names: [String] = []
        // In order: a mark never overtakes the one before it.
        while let first = due.first, first.frames <= 0 {
            names.append(first.name)
            due.removeFirst()
        }
        for index in due.indices { due[index].frames -= 1 }
        return names
    }
}
