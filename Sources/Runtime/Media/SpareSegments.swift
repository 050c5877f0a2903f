package import CallCore
package import Compliance

/// The clauses that wait in a personal voice, each with its stand-in, in the order they will be heard.
package struct SpareSegments: Equatable, Sendable {
    private var waiting: [Entry] = []

    private struct Entry: Equatable, Sendable {
        let segment: SegmentID
        let words: String
        let spare: SpareSegment
        var hasBegun = false
    }

    /// A clause that is to be heard in the stock voice now.
    package struct Change: Equatable, Sendable {
        package let segment: SegmentID
        package let words: String
        package let samples: [Int16]
    }

    package init() {}

    /// A clause was queued.
    package mutating func queued(_ segment: PlayableSegment) {
        guard let spare = segment.spare else { return }
        waiting.append(Entry(segment: segment.segment, words: segment.words, spare: spare))
    }

    /// A frame of a clause went out.
    package mutating func sent(_ segment: SegmentID) {
        guard let index = waiting.firstIndex(where: { $0.segment == segment }) else { return }
        waiting[index].hasBegun = true
        // What came before it has been sent whole.
        waiting.removeFirst(index)
    }

    /// A clause was sent to its end.
    package mutating func finished(_ segment: SegmentID) { waiting.removeAll { $0.segment == segment } }

    /// Nothing waits any more.
    package mutating func cleared() { waiting = [] }

    /// The consent to a voice has ended: all that waits behind the sentence that is heard is to change.
    package mutating func consentEnded(to voice: PersonalVoiceID) -> [Change] {
        let rest = waiting.drop { $0.hasBegun || !$0.spare.beginsSentence }
        let changes = rest.filter { $0.spare.voice == voice }
        waiting.removeAll { entry in changes.contains { $0.segment == entry.segment } }
        return changes.map { Change(segment: $0.segment, words: $0.words, samples: $0.spare.samples) }
    }
}
