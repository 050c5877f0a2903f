/// Goes through a caller's script, frame by frame: decides what is said in each 20 ms and when keys are pressed.
struct CallerMachine: Equatable, Sendable {
    /// How long a caller waits for the agent before going on all the same, in milliseconds.
    static let patience = 30_000

    /// What a frame of time brought, besides sound.
    enum Action: Equatable, Sendable {
        case note(JournaledCall.Event, String)
        case press(String)
        case hangUp
    }

    private enum State: Equatable, Sendable {
        /// The step with this index is to begin.
        case ready
        /// A sound is being made; the number is the next sample.
        case speaking(name: String, samples: [Int16], next: Int)
        case waiting(milliseconds: Int)
        case awaitingStream(patience: Int)
        case awaitingSilence(milliseconds: Int, patience: Int)
        case awaitingSpeech(number: Int, milliseconds: Int, patience: Int)
        case awaitingCarrier(words: String, progress: CarrierWords.Progress, patience: Int)
        /// Every step is done, or the call is over for this person.
        case listening
    }

    private let steps: [CallerStep]
    private let sounds: [String: [Int16]]
    private var state = State.ready
    private var step = 0
    private var heardSinceSpeaking = false
    private var isStreamOpen = false
    private var carrierSaid: [CarrierWords] = []

    /// Most sentences of the carrier's voice that are remembered, begun and ended.
    static let mostCarrierWords = 200

    /// The ear.
    private(set) var ear = AgentEar()

    /// A caller at the moment of the answer. Every clip of the script is in `sounds`, at the line's rate.
    init(steps: [CallerStep], sounds: [String: [Int16]]) {
        self.steps = steps
        self.sounds = sounds
    }

    /// One frame was heard; what the caller says meanwhile, and does.
    /// - Parameter isStreamOpen: whether what the caller says reaches the agent.
    mutating func frameHeard(_ frame: [Int16], isStreamOpen: Bool = true) -> (said: [Int16], actions: [Action]) {
        self.isStreamOpen = isStreamOpen
        var actions: [Action] = []
        switch ear.heard(frame) {
        case .none: break
        case .began: actions.append(.note(.agentSpeechBegan, "\(ear.speeches)"))
        case .ended: actions.append(.note(.agentSpeechEnded, "\(ear.speeches)"))
        }
        if ear.intoSpeech != nil, ear.silence == 0 { heardSinceSpeaking = true }
        beginSteps(&actions)
        return (makeFrame(&actions), actions)
    }

    /// The carrier's own voice began or ended a sentence.
    mutating func carrierSaid(_ words: CarrierWords) {
        guard carrierSaid.count < Self.mostCarrierWords else { return }
        carrierSaid.append(words)
    }

    /// Begins steps until one takes time.
    private mutating func beginSteps(_ actions: inout [Action]) {
        while case .ready = state {
            guard step < steps.count else {
                state = .listening
                return
            }
            begin(steps[step], &actions)
            step += 1
        }
        finishAwaited(&actions)
    }

    private mutating func begin(_ step: CallerStep, _ actions: inout [Action]) {
        switch step {
        case .say(let name): speak(name, sounds[name] ?? [], &actions)
        case .tone(let hertz, let milliseconds):
            speak("tone \(hertz)", ToneMaker.samples(hertz: hertz, milliseconds: milliseconds), &actions)
        case .wait(let seconds): state = .waiting(milliseconds: Int(seconds * 1000))
        case .awaitStream: state = .awaitingStream(patience: Self.patience)
        case .awaitAgentSilence(let milliseconds):
            state = .awaitingSilence(milliseconds: milliseconds, patience: Self.patience)
        case .awaitAgentSpeech(let speech, let milliseconds):
            state = .awaitingSpeech(number: speech, milliseconds: milliseconds, patience: Self.patience)
        case .awaitCarrier(let words, let toItsEnd):
            state = .awaitingCarrier(words: words, progress: toItsEnd ? .ended : .began, patience: Self.patience)
        case .press(let key):
            actions += [.note(.keyPressed, key), .press(key)]
        case .hangUp:
            actions += [.note(.callerHungUp, ""), .hangUp]
            state = .listening
        case .note(let words): actions.append(.note(.scriptNote, words))
        case .expectSpeeches(let wanted):
            let met = ear.speeches >= wanted
            actions.append(.note(met ? .expectationMet : .expectationFailed, "speeches \(ear.speeches) of \(wanted)"))
        }
    }

    private mutating func speak(_ name: String, _ samples: [Int16], _ actions: inout [Action]) {
        actions.append(.note(.callerSpeechBegan, name))
        state = .speaking(name: name, samples: samples, next: 0)
    }

    /// Ends a wait for the agent whose condition holds in this frame, so that the next step begins in the next.
    private mutating func finishAwaited(_ actions: inout [Action]) {
        let step = LineRate.frameMilliseconds
        switch state {
        case .awaitingSilence(let milliseconds, let patience):
            if heardSinceSpeaking, ear.silence >= milliseconds {
                state = .ready
            } else {
                state = .awaitingSilence(milliseconds: milliseconds, patience: patience - step)
                loseHope(patience, &actions)
            }
        case .awaitingSpeech(let number, let milliseconds, let patience):
            let passed = ear.speeches > number
            if passed || (ear.speeches == number && (ear.intoSpeech ?? .max) >= milliseconds) {
                state = .ready
            } else {
                state = .awaitingSpeech(number: number, milliseconds: milliseconds, patience: patience - step)
                loseHope(patience, &actions)
            }
        case .awaitingStream(let patience):
            if isStreamOpen {
                state = .ready
            } else {
                state = .awaitingStream(patience: patience - step)
                loseHope(patience, &actions)
            }
        case .awaitingCarrier(let words, let progress, let patience):
            if carrierSaid.contains(where: { $0.progress == progress && $0.text.contains(words) }) {
                state = .ready
            } else {
                state = .awaitingCarrier(words: words, progress: progress, patience: patience - step)
                loseHope(patience, &actions)
            }
        case .waiting(let milliseconds):
            state = milliseconds <= step ? .ready : .waiting(milliseconds: milliseconds - step)
        case .ready, .speaking, .listening: break
        }
    }

    private mutating func loseHope(_ patience: Int, _ actions: inout [Action]) {
        guard patience <= LineRate.frameMilliseconds else { return }
        actions.append(.note(.patienceLost, "step \(step)"))
        state = .ready
    }

    private mutating func makeFrame(_ actions: inout [Action]) -> [Int16] {
        guard case .speaking(let name, let samples, let next) = state else {
            return [Int16](repeating: 0, count: LineRate.frame)
        }
        let end = min(next + LineRate.frame, samples.count)
        var frame = Array(samples[next..<end])
        frame.append(contentsOf: repeatElement(0, count: LineRate.frame - frame.count))
        if end == samples.count {
            actions.append(.note(.callerSpeechEnded, name))
            state = .ready
            heardSinceSpeaking = false
        } else {
            state = .speaking(name: name, samples: samples, next: end)
        }
        return frame
    }
}
