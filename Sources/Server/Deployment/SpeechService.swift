import Providers
import Runtime
import ServiceLifecycle
import Sound
import Voice

/// The local speech engines as a service: running while the server runs.
struct SpeechService: Service {
    private let speech: LocalSpeech
    /// Hears callers.
    var recogniser: any Recogniser { speech }
    /// Speaks at the rate of the wire, each line once.
    let synthesiser: any Synthesiser

    init(_ place: EnginePlace, wireRate: SampleRate, clock: any Clock<Duration>) {
        self.speech = LocalSpeech(
            livecarts: place.executable, engines: EngineFolder(place.folder),
            hearing: EnginePolicy(workers: place.recognisers), clock: clock)
        self.synthesiser = CachedSynthesiser(
            WireRateSynthesiser(speech, rate: wireRate), cache: SpeechCache())
    }

    func run() async throws {
        await speech.start()
        try? await gracefulShutdown()
        await speech.stop()
    }
}
