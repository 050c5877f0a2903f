import CallCore
import Commerce

/// One utterance on its way to the caller's ear.
struct RehearsedPlayout: Sendable {
    let say: Say
    let start: CallTime
    let clause: TimeSpan
    let incarnation: Incarnation
    let epoch: StreamEpoch

    init(_ say: Say, from start: CallTime, clause: TimeSpan, incarnation: Incarnation, epoch: StreamEpoch) {
        self.say = say
        self.start = start
        self.clause = clause
        self.incarnation = incarnation
        self.epoch = epoch
    }

    var rendered: Rendered {
        Rendered(
            utterance: say.utterance,
            segments: say.segments.map { segment in
                RenderedSegment(
                    segment: segment.segment, length: clause, words: ContentRef(1000 + segment.segment.number))
            })
    }

    /// The last frame of each clause leaves a little before it is heard; its mark comes back a little after.
    func events(marks: Bool) -> [(event: CallEvent, time: CallTime)] {
        say.segments.enumerated().flatMap { index, segment -> [(event: CallEvent, time: CallTime)] in
            let end = CallTime(start.sinceCreated + clause.duration * (index + 1))
            let mark = MarkName(incarnation: incarnation, epoch: epoch, segment: segment.segment)
            let sent = (
                event: CallEvent.segmentSent(SegmentSent(segment: segment.segment)),
                time: CallTime(end.sinceCreated - .milliseconds(100))
            )
            guard marks else { return [sent] }
            return [sent, (event: .markReturned(MarkReturned(mark: mark)), time: end + .milliseconds(40))]
        }
    }

    /// Where the pacer stands; nil before the first and after the last frame.
    func position(at moment: CallTime) -> PacerPosition? {
        guard moment >= start else { return nil }
        let passed = (moment - start).duration.wholeMilliseconds
        let each = max(clause.duration.wholeMilliseconds, 1)
        let index = Int(passed / each)
        guard say.segments.indices.contains(index) else { return nil }
        return PacerPosition(segment: say.segments[index].segment, heard: .milliseconds(passed % each))
    }
}
