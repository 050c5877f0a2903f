import CallCore
import Commerce
import Compliance
import Dialogue
import Foundation
import Runtime
import Synchronization
import Vault

/// Tells calls on the terminal: who said what, what was heard, what was decided.
///
/// The call of whoever is followed is told while it happens; what happens to others meanwhile is kept until they are followed.
final class DemoNarrator: Sendable {
    private struct CallMemory {
        var person: PersonID?
        var words: [SegmentID: String] = [:]
        var silentSince: CallTime?
    }

    private struct Memory {
        var calls: [CallKey: CallMemory] = [:]
        var followed: PersonID?
        var hearingFailures = 0
        /// Lines of people who are not followed yet, in order.
        var held: [(person: PersonID?, line: String)] = []
    }

    private let memory = Mutex(Memory())

    var story: CallStory {
        CallStory { [self] scene in tell(scene) }
    }

    /// Tells what happened to a person so far, and from now on all that happens to them while it happens.
    func follow(_ person: PersonID) {
        memory.withLock { memory in
            memory.followed = person
            for held in memory.held where held.person == person { say(held.line) }
            memory.held.removeAll { $0.person == person }
        }
    }

    /// How often the server's recogniser gave no answer in time.
    var hearingFailures: Int { memory.withLock { $0.hearingFailures } }

    func say(_ text: String) {
        // Written at once, also into a pipe.
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    private func tell(_ scene: CallStory.Scene) {
        let record = scene.record
        // Written under the lock, so that lines keep their order.
        memory.withLock { memory in
            var call = memory.calls[scene.call] ?? CallMemory()
            defer { memory.calls[scene.call] = call }
            let line: String?
            if case .event(.hearingFailed) = record.entry { memory.hearingFailures += 1 }
            switch record.entry {
            case .event(.created(let created)):
                call.person = created.person
                return
            case .event(let event): line = Self.sentence(of: event, at: record.time, scene.words, &call)
            case .effect(_, let effect): line = Self.sentence(of: effect)
            }
            guard let line else { return }
            let seconds = Double(record.time.sinceCreated.wholeMilliseconds) / 1000
            let told = String(format: "%7.2f s  %@", seconds, line)
            if call.person == memory.followed { say(told) } else { memory.held.append((call.person, told)) }
        }
    }

    private static func sentence(
        of event: CallEvent, at moment: CallTime, _ words: (ContentRef) -> String?, _ call: inout CallMemory
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
            call.silentSince = moment
            return nil
        case .rendered(let news):
            return rendered(news, at: moment, words, &call)
        case .markReturned(let news):
            guard let text = call.words[news.mark.segment] else { return nil }
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
            .streamFailed, .speechStarted, .heardPartial, .heardNothing, .secretHeard, .keyPressed, .segmentSent,
            .carrierSpoke,
            .contentKeyStored, .contentDestroyed, .offerReleased, .contactReleased, .storeFailed, .orderCompleted,
            .toldToEnd, .timerFired:
            return nil
        }
    }

    private static func rendered(
        _ news: Rendered, at moment: CallTime, _ words: (ContentRef) -> String?, _ call: inout CallMemory
    ) -> String? {
        for segment in news.segments { call.words[segment.segment] = words(segment.words) }
        defer { call.silentSince = nil }
        return call.silentSince.map { silent in
            "latency   \((moment - silent).duration.wholeMilliseconds) ms from the pause to the answer"
        }
    }

    private static func sentence(of effect: CallEffect) -> String? {
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
