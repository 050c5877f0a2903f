extension Pacer {
    /// Where the agent's speech stands at `now`, to the segment by what was sent and inside it by estimate.
    package func position(at now: Duration) -> PlayoutPosition {
        PlayoutPosition(
            segments: outstanding.enumerated().compactMap { index, entry in
                let heard = heard(of: entry, at: now)
                let length = rate.duration(of: entry.segment.samples.count)
                let isSent = index < cursor || (entry.frames > 0 && entry.sent == entry.frames)
                // Sent and played out: only its mark can still say something about it.
                guard !isSent || heard < length else { return nil }
                return PlayoutPosition.Segment(
                    number: entry.segment.number, length: length,
                    sent: min(length, FrameClock.frame * entry.sent), heard: heard, isFullySent: isSent)
            })
    }

    /// How much of a segment the far end has played by `now`: what was sent, less what is still in its queue.
    func heard(of entry: Outstanding, at now: Duration) -> Duration {
        let before = FrameClock.frame * entry.sentBefore
        let length = rate.duration(of: entry.segment.samples.count)
        switch state {
        case .idle:
            return min(length, before)
        case .running(let run), .draining(let run):
            let played = now - run.anchor - FrameClock.frame * entry.runStart
            let sent = FrameClock.frame * (entry.sent - entry.sentBefore)
            return min(length, before + max(.zero, min(played, sent)))
        }
    }

    /// Drops the segments that were sent, marked and played out by `now`.
    mutating func forgetHeard(at now: Duration) {
        while cursor > 0, let first = outstanding.first {
            guard heard(of: first, at: now) >= rate.duration(of: first.segment.samples.count) else { return }
            outstanding.removeFirst()
            cursor -= 1
        }
    }
}
