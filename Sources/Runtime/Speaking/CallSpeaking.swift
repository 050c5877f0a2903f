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
    /// The most lines that may wait. The machine says one at a time and clears what it replaces, so that more mean a fault; each of them is
    /// reported as failed.
    static let waitingLimit = 4

    private struct Queue {
        var waiting: [(say: Say, offer: GrantedOffer?)] = []
        /// What works through the lines; nil while none waits.
        var worker: Task<Void, Never>?
        var isClosed = false
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
        let isTaken = queue.withLock { queue -> Bool in
            guard !queue.isClosed, queue.waiting.count < Self.waitingLimit else { return false }
            queue.waiting.append((say, offer))
            if queue.worker == nil { queue.worker = Task { await self.work() } }
            return true
        }
        if !isTaken { fail(say, .tooManyWaiting) }
    }

    /// Stops what is playing and drops what waits.
    package func clear() {
        queue.withLock { queue in
            queue.waiting = []
            queue.era += 1
        }
        port.media.clear()
    }

    /// The call is over: drops what waits, and waits for the end of what is being rendered.
    func close() async {
        let worker = queue.withLock { queue -> Task<Void, Never>? in
            queue.isClosed = true
            queue.waiting = []
            queue.era += 1
            return queue.worker
        }
        worker?.cancel()
        await worker?.value
    }

    private func work() async {
        while let (say, offer, era) = next() {
            await speak(say, offer, era)
        }
    }

    private func next() -> (Say, GrantedOffer?, Int)? {
        queue.withLock { queue in
            guard !queue.waiting.isEmpty else {
                queue.worker = nil
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
        var clauses: [SpokenClause]
        do throws(LineVoiceError) {
            clauses = try await voice.clauses(of: line, for: context, offer: offer, at: wall.now())
        } catch {
            // Nobody waits any more for a line that was cleared while it was being rendered.
            guard isCurrent(era) else { return }
            logger.error("a line could not be said", metadata: ["line": "\(say.line)", "error": "\(error)"])
            fail(say, error.failure)
            return
        }
        await dropWhatEnded(&clauses)
        let wanted = say.segments.filter { clauses.indices.contains($0.ordinal.number - 1) }
        let rendered = wanted.map { planned in
            let clause = clauses[planned.ordinal.number - 1]
            return RenderedSegment(
                segment: planned.segment, length: TimeSpan(clause.length),
                words: recorder.add(clause.words, at: port.now()))
        }
        guard isCurrent(era) else { return }
        port.post(.rendered(Rendered(utterance: say.utterance, segments: rendered)))
        port.media.play(
            wanted.map { planned in clauses[planned.ordinal.number - 1].playable(as: planned.segment) })
    }

    /// Rendering took its time: a consent that ended meanwhile is no consent. What ends from here on, ``VoiceWatch`` tells.
    private func dropWhatEnded(_ clauses: inout [SpokenClause]) async {
        guard let spoken = clauses.lazy.compactMap(\.personal?.voice).first else { return }
        guard await !voice.isConsented(spoken, for: context, at: wall.now()) else { return }
        for index in clauses.indices { clauses[index].personal = nil }
    }

    private func isCurrent(_ era: Int) -> Bool { queue.withLock { $0.era == era } }

    private func fail(_ say: Say, _ failure: RenderFailure) {
        port.post(.renderFailed(RenderFailed(utterance: say.utterance, failure: failure)))
    }
}
