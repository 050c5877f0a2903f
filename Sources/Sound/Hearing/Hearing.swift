/// The way from a payload of the wire to speech events: reorder, decode, resample, voice activity, echo guard, detector.
///
/// One for each inbound stream. It lives where frames arrive, is called for each, and allocates nothing after warm-up as long as
/// the arrays handed in keep their capacity.
package struct Hearing: ~Copyable, Sendable {
    /// Settings of the parts.
    package struct Configuration: Equatable, Sendable {
        /// Thresholds of speech.
        package var speech = SpeechDetector.Configuration()
        /// What is taken for the agent's own echo.
        package var echo = EchoGuard.Configuration()

        /// The settings of a live call.
        package init() {}
    }

    /// What payloads are expected.
    package var format: AudioFormat { decoder.format }
    /// Payloads that could not be decoded and were concealed.
    package private(set) var malformed = 0
    /// What happened on the track, in frames.
    package var counts: ReorderBuffer.Counts { reorder.counts }
    /// When the last sound that was handed out was spoken, on the call's clock; what ``SpeechDetector/Event`` counts in.
    package private(set) var spokenUntil: Duration = .zero
    /// Speech since ``forgetVoices()``, by how sure it is that it was not the agent's own echo.
    package private(set) var voices = HeardVoices()
    /// How late the agent's own voice may come back.
    package var longestEchoDelay: Duration { echo.configuration.longestDelay }
    /// Whether the caller is speaking now.
    package var isSpeaking: Bool { detector.isSpeaking }

    private var reorder = ReorderBuffer()
    private var decoder: FrameDecoder
    private var resampler: Resampler
    private var activity: VoiceActivity
    private var echo: EchoGuard
    private var detector: SpeechDetector
    private var clock = ArrivalClock()
    // Kept for their capacity only.
    private var heldPayload: [UInt8] = []
    private var decoded: [Int16] = []
    private var windows: [VoiceActivity.Window] = []

    /// A stream at its start.
    ///
    /// - Throws: ``CodecError``, ``ResamplerError``, or damaged weights.
    package init(_ format: AudioFormat, configuration: Configuration = Configuration()) throws {
        let decoder = try FrameDecoder(format)
        let resampler = try Resampler(from: format.rate, to: .wideband)
        let activity = try VoiceActivity()
        self.decoder = decoder
        self.resampler = resampler
        self.activity = activity
        echo = EchoGuard(configuration.echo)
        detector = SpeechDetector(configuration.speech)
        heldPayload.reserveCapacity(OpusEncoder.largestPacket)
        decoded.reserveCapacity(format.rate.samples(in: FrameClock.longestFrame))
        windows.reserveCapacity(8)
    }

    /// A payload came, with its chunk number, at `now` on the call's clock.
    ///
    /// - Parameters:
    ///   - sound: the caller's samples at 16 kHz that became ready are appended, in order, gaps concealed.
    ///   - events: what the samples said is appended.
    package mutating func receive(
        _ payload: Span<UInt8>, chunk: Int, at now: Duration,
        sound: inout [Int16], events: inout [SpeechDetector.Event]
    ) {
        let first = sound.count
        switch reorder.received(payload, chunk: chunk) {
        case .next: decode(payload, appendingTo: &sound)
        case .held, .dropped: break
        }
        // Taken out, because the parts must not be mutated while a part of the same owner is borrowed.
        var held: [UInt8] = []
        swap(&held, &heldPayload)
        while let ready = reorder.takeReady(into: &held) {
            switch ready {
            case .frame: decode(held.span, appendingTo: &sound)
            case .lost: conceal(appendingTo: &sound)
            }
        }
        swap(&held, &heldPayload)
        guard sound.count > first else { return }
        spokenUntil = clock.arrived(SampleRate.wideband.duration(of: sound.count - first), at: now)
        judge(sound.span.extracting(first...), appendingTo: &events)
    }

    /// A frame of the agent went out and is played at the far end at about `heardAt`.
    package mutating func agentSpoke(_ frame: Span<Int16>, heardAt: Duration) {
        echo.sent(SoundLevel(of: frame), heardAt: heardAt)
    }

    /// The far end was told to drop what it had not played by `now`.
    package mutating func agentCleared(at now: Duration) {
        echo.cleared(at: now)
    }

    /// The turn was taken as finished: the next speech is a start, not a resumption.
    package mutating func turnEnded() {
        detector.turnEnded()
    }

    /// Begins to count voices anew.
    package mutating func forgetVoices() {
        voices = HeardVoices()
    }

    private mutating func decode(_ payload: Span<UInt8>, appendingTo sound: inout [Int16]) {
        var samples: [Int16] = []
        swap(&samples, &decoded)
        switch decoder.decode(payload, into: &samples) {
        case .decoded: break
        case .concealed: malformed += 1
        }
        resampler.resample(samples.span, appendingTo: &sound)
        swap(&samples, &decoded)
    }

    private mutating func conceal(appendingTo sound: inout [Int16]) {
        var samples: [Int16] = []
        swap(&samples, &decoded)
        decoder.conceal(into: &samples)
        resampler.resample(samples.span, appendingTo: &sound)
        swap(&samples, &decoded)
    }

    private mutating func judge(_ samples: Span<Int16>, appendingTo events: inout [SpeechDetector.Event]) {
        windows.removeAll(keepingCapacity: true)
        activity.hear(samples, appendingTo: &windows)
        for window in windows {
            let end = spokenUntil - window.age
            let start = end - SileroModel.window
            let judgement = echo.judge(window.level, from: start, to: end)
            if window.probability >= detector.configuration.onsetProbability { voices.heard(judgement) }
            let isEcho = judgement == .echo
            if let event = detector.heard(probability: window.probability, isEcho: isEcho, from: start, to: end) {
                events.append(event)
            }
        }
    }
}
