import Testing

@testable import Lookalike

@Suite struct CallerMachineTests {
    private static let silence = [Int16](repeating: 0, count: LineRate.frame)
    private static let voice = [Int16](repeating: 4_000, count: LineRate.frame)

    /// Runs a script against what it hears, frame by frame; what happened, with the frame it happened in.
    private func run(_ steps: [CallerStep], sounds: [String: [Int16]] = [:], hearing: [[Int16]]) -> [String] {
        var machine = CallerMachine(steps: steps, sounds: sounds)
        var log: [String] = []
        for (index, frame) in hearing.enumerated() {
            for action in machine.frameHeard(frame).actions {
                switch action {
                case .note(let event, let detail): log.append("\(index) \(event) \(detail)")
                case .press(let key): log.append("\(index) press \(key)")
                case .hangUp: log.append("\(index) hangUp")
                }
            }
        }
        return log
    }

    /// A clip takes exactly as many frames as it is long.
    @Test func clipIsSaidWhole() {
        let clip = (0..<700).map { Int16($0) }
        var machine = CallerMachine(steps: [.say("yes"), .hangUp], sounds: ["yes": clip])
        var said: [Int16] = []
        for _ in 0..<3 { said += machine.frameHeard(Self.silence).said }
        #expect(Array(said.prefix(700)) == clip)
        #expect(machine.frameHeard(Self.silence).actions.contains(.hangUp))
    }

    /// Nothing is said before the agent can hear it; a stream that never comes is not waited for for ever.
    @Test func waitsForAStream() {
        for opening in [3, CallerMachine.patience / LineRate.frameMilliseconds + 10] {
            var machine = CallerMachine(steps: [.awaitStream, .note("goes on")], sounds: [:])
            let frames = (0..<opening + 3).filter { index in
                machine.frameHeard(Self.silence, isStreamOpen: index >= opening).actions.contains(
                    .note(.scriptNote, "goes on"))
            }
            #expect(frames == [min(opening + 1, CallerMachine.patience / LineRate.frameMilliseconds)])
        }
    }

    /// The caller answers 200 ms after the agent has fallen silent, not before the agent has spoken.
    @Test func waitsForTheAgentToFallSilent() {
        let hearing =
            Array(repeating: Self.silence, count: 50) + Array(repeating: Self.voice, count: 20)
            + Array(repeating: Self.silence, count: 30)
        let log = run([.awaitAgentSilence(milliseconds: 200), .press("9")], hearing: hearing)
        #expect(log.first == "50 agentSpeechBegan 1")
        #expect(log.contains("80 press 9"))
    }

    /// After an own sentence the agent's earlier words no longer count.
    @Test func agentMustSpeakAgainAfterTheCallerSpoke() {
        let hearing =
            Array(repeating: Self.voice, count: 5) + Array(repeating: Self.silence, count: 60)
            + Array(repeating: Self.voice, count: 5) + Array(repeating: Self.silence, count: 40)
        let log = run(
            [
                .awaitAgentSilence(milliseconds: 100), .tone(hertz: 300, milliseconds: 40),
                .awaitAgentSilence(milliseconds: 400), .note("second"),
            ], hearing: hearing)
        #expect(log.contains("90 scriptNote second"))
    }

    /// An interruption begins that far into the second speech.
    @Test func interruptsTheSecondSpeech() {
        let speech = Array(repeating: Self.voice, count: 40) + Array(repeating: Self.silence, count: 20)
        let log = run(
            [.awaitAgentSpeech(speech: 2, milliseconds: 300), .tone(hertz: 300, milliseconds: 20)],
            hearing: speech + speech)
        #expect(log.contains("75 callerSpeechBegan tone 300"))
    }

    /// A caller does not wait for ever.
    @Test func losesPatienceAndGoesOn() {
        let frames = CallerMachine.patience / LineRate.frameMilliseconds
        let log = run(
            [.awaitAgentSilence(milliseconds: 100), .hangUp], hearing: Array(repeating: Self.silence, count: frames + 2)
        )
        #expect(log == ["\(frames - 1) patienceLost step 1", "\(frames) callerHungUp ", "\(frames) hangUp"])
    }

    /// What a script expects and does not get is written down.
    @Test func expectationIsWrittenDown() {
        #expect(
            run([.expectSpeeches(atLeast: 1)], hearing: [Self.silence]) == ["0 expectationFailed speeches 0 of 1"])
        #expect(
            run([.wait(seconds: 0.1), .expectSpeeches(atLeast: 1)], hearing: Array(repeating: Self.voice, count: 6))
                == ["0 agentSpeechBegan 1", "5 expectationMet speeches 1 of 1"])
    }
}
