import Operations
import Providers
import Runtime
import ServiceLifecycle
import Sound
import Voice

/// The speech engines as a service: those that are the server's own run while it runs.
struct SpeechService: Service {
    /// How often the recognisers are looked at, and so how long a call may be dialed that a dead one cannot hear.
    private static let interval: Duration = .seconds(1)

    /// The server's own engines; nil when it was given some.
    private let own: LocalSpeech?
    private let seats: Seats
    private let clock: any Clock<Duration>
    /// Hears callers.
    let recogniser: any Recogniser
    /// Speaks at the rate of the wire, each line once.
    let synthesiser: any Synthesiser

    /// - Parameter seats: what the recognisers carry; one is started for every eight.
    init(_ source: SpeechSource, seats: Seats, wireRate: SampleRate, clock: any Clock<Duration>) {
        self.seats = seats
        self.clock = clock
        let speaking: any Synthesiser
        switch source {
        case .local(let place):
            let speech = LocalSpeech(
                livecarts: place.executable, engines: EngineFolder(place.folder),
                hearing: EnginePolicy(workers: SeatPlan.recognisers(forSeats: seats.limit)), clock: clock)
            (self.own, self.recogniser, speaking) = (speech, speech, speech)
        case .given(let hearing, let synthesiser):
            (self.own, self.recogniser, speaking) = (nil, hearing, synthesiser)
        }
        self.synthesiser = CachedSynthesiser(WireRateSynthesiser(speaking, rate: wireRate), cache: SpeechCache())
    }

    /// Starts the engines, which load while calls are taken over: somebody may be waiting in silence for the first words.
    func start() async { await own?.start() }

    /// Runs until it is told to end.
    func run() async throws {
        guard let own else {
            try? await gracefulShutdown()
            return
        }
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            let status = await own.hearing.status
            // One that never was there takes no seats: the server runs without, and says so when somebody looks (see docs/engines.md).
            if status.runtime != nil { seats.recognisers(areAble: status.able) }
            await cancelWhenGracefulShutdown { try? await clock.sleep(for: Self.interval) }
        }
        await own.stop()
    }
}
