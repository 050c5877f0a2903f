import CallCore
import Commerce
import Logging
import Sound
import Vault

/// One call of a bench, as far as the media plane sees it: its inbox is emptied, its turns are opened, and its agent never stops talking.
final class BenchCall: Sendable {
    /// Clauses that wait in the pacer ahead of the one being played.
    private static let ahead = 4

    let ticket: MediaTicket
    private let clause: [Int16]

    init(number: Int, speaking: AudioFormat, clause: [Int16], logger: Logger) {
        let time = CallClock(ContinuousClock())
        let inbox = CallInbox()
        let key = CallKey(merchant: "mrc_bench", call: CallID("call_bench_\(number)"))
        let recorder = CallRecorder(key: key, nextRef: .first)
        // From the notice on, what is old enough leaves memory, as in a real call.
        recorder.noticeHeard()
        let now: @Sendable () -> CallTime = { time.now }
        let hearing = CallHearing(
            recogniser: SilentRecogniser(), inbox: inbox, recorder: recorder, now: now, logger: logger)
        let port = CallPort(key: key, inbox: inbox, hearing: hearing, recorder: recorder, now: now)
        self.ticket = MediaTicket(
            call: port, incarnation: .first, epoch: .first, token: "bench-\(number)",
            terms: MediaTerms(speaking: speaking))
        self.clause = clause
    }

    /// Plays the call's part until its inbox is closed.
    func run() async {
        let port = ticket.call
        var (segment, turn) = (SegmentID.first, TurnNumber.first)
        while case let batch = await port.inbox.next(), !batch.isEmpty {
            _ = port.recorder.release(at: port.now())
            for input in batch {
                // Nothing else needs an answer from the media plane's other side.
                if case .streamStarted = input.event {
                    for _ in 0..<Self.ahead { play(&segment) }
                } else if case .segmentSent = input.event {
                    play(&segment)
                } else if case .speechPaused = input.event {
                    turn = turn.next
                    port.media.expect(turn)
                }
            }
        }
    }

    func end() {
        ticket.call.inbox.close()
        ticket.call.hearing.close()
    }

    private func play(_ segment: inout SegmentID) {
        ticket.call.media.play([PlayableSegment(segment: segment, samples: clause)])
        segment = segment.next
    }
}
