import Providers
import Runtime
import ServiceLifecycle
import Sound
import Voice

/// The speech engines as a service: those that are the server's own run while it runs.
struct SpeechService: Service {
    /// The server's own engines; nil when it was given some.
    private let own: LocalSpeech?
    /// Hears callers.
    let recogniser: any Recogniser
    /// Speaks at the rate of the wire, each line once.
    let synthesiser: any Synthesiser

    init(_ source: SpeechSource, wireRate: SampleRate, clock: any Clock<Duration>) {
        let speaking: any Synthesiser
        switch source {
        case .local(let place):
            let speech = LocalSpeech(
                livecarts: place.executable, engines: EngineFolder(place.folder),
                hearing: EnginePolicy(workers: place.recognisers), clock: clock)
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
        try? await gracefulShutdown()
        await own?.stop()
    }
}
