package import Sound
package import Voice

/// Recognition and synthesis on this machine: two pools of engine processes behind the ports.
package struct LocalSpeech: Recogniser, Synthesiser {
    /// The processes that recognise.
    package let hearing: EnginePool
    /// The processes that synthesise.
    package let speaking: EnginePool

    /// - Parameters:
    ///   - livecarts: Path of the `livecarts` executable, which is started with `engine hear` and `engine speak`.
    ///   - engines: The folder that `make engines` filled.
    ///   - hearing: Limits of the recognisers; each takes 110 MB and serves about two turns a second of one core.
    ///   - speaking: Limits of the synthesisers.
    ///   - clock: Measures deadlines and waits.
    package init(
        livecarts: String, engines: EngineFolder, hearing: EnginePolicy = EnginePolicy(),
        speaking: EnginePolicy = EnginePolicy(), clock: any Clock<Duration>
    ) {
        self.hearing = EnginePool(
            command: .own(.hear, livecarts: livecarts, engines: engines.path), policy: hearing, clock: clock)
        self.speaking = EnginePool(
            command: .own(.speak, livecarts: livecarts, engines: engines.path), policy: speaking, clock: clock)
    }

    /// Starts both pools.
    package func start() async {
        await hearing.start()
        await speaking.start()
    }

    /// Ends both pools and waits until their processes are gone.
    package func stop() async {
        async let hearingStopped: Void = hearing.stop()
        await speaking.stop()
        await hearingStopped
    }

    package func transcribe(
        _ utterance: Utterance, urgency: Urgency, within patience: Duration
    ) async throws(SpeechEngineError) -> Transcript {
        try await hearing.transcribe(utterance, urgency: urgency, within: patience)
    }

    package func speak(
        _ text: String, as voice: VoiceID, urgency: Urgency, within patience: Duration
    ) async throws(SpeechEngineError) -> AudioClip {
        try await speaking.speak(text, as: voice, urgency: urgency, within: patience)
    }
}
