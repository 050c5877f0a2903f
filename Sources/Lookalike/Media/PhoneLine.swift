import NIOCore
import NIOPosix
import Sound

/// The called person's end of one answered call, in real time: every 20 ms it plays what the agent sent, lets the
/// scripted caller hear it, and sends what the caller says. Media sockets come and go; the person stays.
///
/// It lives on one event loop, as do its sockets, so that no frame ever changes threads.
actor PhoneLine {
    /// What happens on a line that the exchange must know.
    enum Event: Sendable {
        case streamStarted(String)
        case streamFailed(String, reason: String)
        case streamLost(String)
        case keyPressed(String)
        case hungUp
    }

    /// What makes one line different from another.
    struct Configuration: Sendable {
        var legID: String
        var caller: CallerMachine
        var mix: LineMix
        var facts: DisputedFacts
        var faults: SimulatedFaults
        var seed: UInt64
    }

    let loop: any EventLoop
    let configuration: Configuration
    let tracks: CallTracks
    let journal: LookalikeJournal
    let clock: LookalikeClock
    let events: AsyncStream<Event>.Continuation

    private var caller: CallerMachine
    private var mix: LineMix
    private var answeredAt: NIODeadline?
    private var ticks = 0
    private var ended = false
    var wantedStream: StreamOrder?
    var stream: LiveStream?

    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.executor.asUnownedSerialExecutor() }

    init(
        _ configuration: Configuration, tracks: CallTracks, journal: LookalikeJournal, clock: LookalikeClock,
        events: AsyncStream<Event>.Continuation, loop: any EventLoop
    ) {
        self.configuration = configuration
        self.tracks = tracks
        self.journal = journal
        self.clock = clock
        self.events = events
        self.loop = loop
        caller = configuration.caller
        mix = configuration.mix
    }

    /// The phone was taken: time begins to pass.
    func answer() {
        guard answeredAt == nil else { return }
        answeredAt = .now()
        tick()
    }

    /// The carrier's own voice began or ended a sentence, by no stream.
    func carrierSaid(_ words: CarrierWords) {
        caller.carrierSaid(words)
        if words.progress == .ended { note(.carrierSpoke, words.text) }
    }

    /// The call is over: nothing is heard or said any more.
    func end() {
        ended = true
        wantedStream = nil
        detach("call ended", announced: configuration.facts.socketEnd == .stopFrameThenClose)
        events.finish()
    }

    /// One frame of time, and every frame that is overdue: deadlines are absolute, so that being late never adds up.
    private func tick() {
        guard let answeredAt, !ended else { return }
        var deadline = Self.deadline(of: ticks, from: answeredAt)
        repeat {
            frame(dueAt: deadline)
            ticks += 1
            deadline = Self.deadline(of: ticks, from: answeredAt)
        } while !ended && deadline <= .now()
        guard !ended else { return }
        loop.scheduleTask(deadline: deadline) { [weak self] in
            self?.assumeIsolated { $0.tick() }
        }
    }

    private static func deadline(of tick: Int, from start: NIODeadline) -> NIODeadline {
        start + .milliseconds(Int64(LineRate.frameMilliseconds * tick))
    }

    private func frame(dueAt deadline: NIODeadline) {
        // A frame that was due before the stream began is not for it: a busy machine would else begin with a burst.
        let stream = self.stream.flatMap { $0.begunAt <= deadline ? $0 : nil }
        let silence = [Int16](repeating: 0, count: LineRate.frame)
        let played = stream?.play()
        let heard = stream?.order.audible == true ? played?.frame ?? silence : silence
        tracks.heard.write(heard, at: ticks * LineRate.frame)
        let (said, actions) = caller.frameHeard(heard, isStreamOpen: stream != nil)
        let sent = mix.mix(said, heard: heard)
        tracks.said.write(sent, at: ticks * LineRate.frame)
        if let stream {
            for name in played?.marks ?? [] {
                stream.echo(name)
                note(.markPlayed, name)
            }
            stream.send(sent, lateBy: .now() - deadline)
            if ticks % LiveStream.framesPerReport == 0 { report(stream) }
        }
        for action in actions { perform(action) }
    }

    private func perform(_ action: CallerMachine.Action) {
        switch action {
        case .note(let event, let detail): note(event, detail)
        case .press(let key): events.yield(.keyPressed(key))
        case .hangUp: events.yield(.hungUp)
        }
    }

    /// Writes into the journal what happened now.
    func note(_ event: JournaledCall.Event, _ detail: String) {
        let at = Double(ticks * LineRate.frameMilliseconds) / 1000
        journal.update(configuration.legID) { call in
            guard call.notes.count < JournaledCall.mostNotes else { return }
            call.notes.append(.init(at: at, event: event, detail: detail))
        }
    }
}
