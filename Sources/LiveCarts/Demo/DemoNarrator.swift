import CallCore
import Compliance
import Dialogue
import Foundation
import Runtime
import Synchronization

/// Tells the call on the terminal while it happens: who said what, what was heard, what was decided.
final class DemoNarrator: Sendable {
    private struct Memory {
        var words: [SegmentID: String] = [:]
        var silentSince: CallTime?
    }

    private let memory = Mutex(Memory())

    var story: CallStory {
        CallStory { [self] scene in tell(scene) }
    }

    func say(_ text: String) {
        // Written at once, also into a pipe.
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    private func tell(_ scene: CallStory.Scene) {
        let record = scene.record
        let line: String?
        switch record.entry {
        case .event(let event): line = sentence(of: event, at: record.time, scene.words)
        case .effect(_, let effect): line = sentence(of: effect)
        }
        guard let line else { return }
        let seconds =
            Double(record.time.sinceCreated.components.seconds)
            + Double(record.time.sinceCreated.components.attoseconds) / 1e18
        say(String(format: "%7.2f s  %@", seconds, line))
    }

    private func sentence(
        of event: CallEvent, at moment: CallTime, _ words: (ContentRef) -> String?
    ) -> String? {
        switch event {
        case .contactAllowed(let news): return "gate      allowed, decision \(news.decision)"
        case .contactRefused(let news): return "gate      refused at \(news.gate.rawValue), decision \(news.decision)"
        case .dialAccepted: return "carrier   took the dial"
        case .answered: return "carrier   answered"
        case .streamStarted(let news):
            return "media     in \(news.inbound.rawValue), out \(news.outbound.rawValue)"
        case .heard(let news): return "caller    \u{201C}\(words(news.words) ?? "…")\u{201D}"
        case .understood(let news):
            let stop = news.stop.isCertain ? ", a stop" : ""
            return "meaning   \(news.intent.rawValue), \(news.confidence.percent) % sure\(stop)"
        case .speechPaused:
            memory.withLock { $0.silentSince = moment }
            return nil
        case .rendered(let news):
            return rendered(news, at: moment, words)
        case .markReturned(let news):
            guard let text = memory.withLock({ $0.words[news.mark.segment] }) else { return nil }
            return "agent     \u{201C}\(text)\u{201D} (heard)"
        case .cleared: return "agent     cut off"
        case .offerReserved(let news): return "offer     reserved \(news.offer)"
        case .offerDenied(let news): return "offer     denied: \(news.reason.rawValue)"
        case .suppressionStored: return "stop      durable"
        case .hungUp(let news): return "carrier   hung up (\(news.cause.rawValue))"
        case .hearingFailed: return "hearing   failed"
        case .renderFailed(let news): return "speaking  failed: \(news.failure.rawValue)"
        case .commandFailed(let news): return "carrier   \(news.command.rawValue) failed: \(news.failure.rawValue)"
        case .created, .resumed, .dialFailed, .dialUnknown, .ringing, .partyDetected, .greetingEnded, .streamLost,
            .streamFailed, .speechStarted, .heardPartial, .heardNothing, .keyPressed, .segmentSent, .carrierSpoke,
            .contentKeyStored, .contentDestroyed, .offerReleased, .contactReleased, .storeFailed, .orderCompleted,
            .toldToEnd, .timerFired:
            return nil
        }
    }

    private func rendered(_ news: Rendered, at moment: CallTime, _ words: (ContentRef) -> String?) -> String? {
        let waited = memory.withLock { memory -> Duration? in
            for segment in news.segments { memory.words[segment.segment] = words(segment.words) }
            defer { memory.silentSince = nil }
            return memory.silentSince.map { (moment - $0).duration }
        }
        guard let waited else { return nil }
        let milliseconds = waited / .milliseconds(1)
        return "latency   \(Int(milliseconds)) ms from the pause to the answer"
    }

    private func sentence(of effect: CallEffect) -> String? {
        switch effect {
        case .storeContentKey: "recording the notice was heard; from here on it is kept"
        case .queueText: "text      queued"
        case .finish(let finish): "outcome   \(finish.outcome.rawValue)"
        case .dial, .hangUp, .startStream, .stopStream, .say, .clear, .expect, .reserveOffer, .releaseOffer,
            .releaseContact, .openRecording, .discardContent, .storeSuppression, .speakByCarrier, .setTimer,
            .cancelTimer:
            nil
        }
    }
}
