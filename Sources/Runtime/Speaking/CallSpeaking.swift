import CallCore
import Commerce
import Dialogue
import Logging
import Sound
import Synchronization

/// Says what the machine wants said, in order, and tells what became of it.
///
/// Lines are normally in the cache before the call is dialed. What was asked for before a `clear` and is not playing yet is never played.
package final class CallSpeaking: Sendable {
    private struct Queue {
        var waiting: [(say: Say, offer: GrantedOffer?)] = []
        var isWorking = false
        /// Counts the clears: what was asked for under an earlier count is dropped.
        var era = 0
    }

    private let context: CallContext
    private let voice: LineVoice
    private let recorder: CallRecorder
    private let port: CallPort
    private let wall: WallClock
    private let logger: Logger
    private let queue = Mutex(Queue())

    init(
        context: CallContext, voice: LineVoice, recorder: CallRecorder, port: CallPort, wall: WallClock,
        logger: Logger
    ) {
        self.context = context
        self.voice = voice
        self.recorder = recorder
        self.port = port
        self.wall = wall
        self.logger = logger
    }

    /// Says a line behind those that wait. Never waits itself.
    func say(_ say: Say, offer: GrantedOffer?) {
        let starts = queue.withLock { queue -> Bool in
            queue.waiting.append((say, offer))
            defer { queue.isWorking = true }
            return !queue.isWorking
        }
        if starts { Task { await self.work() } }
    }

    /// Stops what is playing and drops what waits.
    package func clear() {
        queue.withLock { queue in
            queue.waiting = []
            queue.era += 1
        }
        port.media.clear()
    }

    private func work() async {
        while let (say, offer, era) = next() {
            await speak(say, offer, era)
        }
    }

    private func next() -> (Say, GrantedOffer?, Int)? {
        queue.withLock { queue in
            guard !queue.waiting.isEmpty else {
                queue.isWorking = false
                return nil
            }
            let (say, offer) = queue.waiting.removeFirst()
            return (say, offer, queue.era)
        }
    }

    private func speak(_ say: Say, _ offer: GrantedOffer?, _ era: Int) async {
        guard let line = context.script.line(say.line) else {
            fail(say, .variableMissing)
            return
        }
        let clauses: [LineVoice.Clause]
        do throws(LineVoiceError) {
            clauses = try await voice.clauses(of: line, for: context, offer: offer, at: wall.now())
        } catch {
            logger.error("a line could not be said", metadata: ["line": "\(say.line)", "error": "\(error)"])
            fail(say, error.failure)
            return
        }
        let wanted = say.segments.filter { clauses.indices.contains($0.ordinal.number - 1) }
        let rendered = wanted.map { planned in
            let clause = clauses[planned.ordinal.number - 1]
            return RenderedSegment(
                segment: planned.segment, length: TimeSpan(clause.clip.duration),
                words: recorder.add(clause.words, at: port.now()))
        }
        let isCurrent = queue.withLock { $0.era == era }
        guard isCurrent else { return }
        port.post(.rendered(Rendered(utterance: say.utterance, segments: rendered)))
        port.media.play(
            wanted.map { planned in
                PlayableSegment(segment: planned.segment, samples: clauses[planned.ordinal.number - 1].clip.samples)
            })
    }

    private func fail(_ say: Say, _ failure: RenderFailure) {
        port.post(.renderFailed(RenderFailed(utterance: say.utterance, failure: failure)))
    }
}
