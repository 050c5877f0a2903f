import Testing

@testable import Sound

/// The whole inbound path against an agent who speaks: its echo is no speech, a caller is, also over the agent.
struct EchoTests {
    private static let delays: [Duration] = [.milliseconds(40), .milliseconds(150), .milliseconds(400)]

    /// Feeds 20 ms frames through the wire format, the agent's frames beside them.
    private func listen(
        to line: [Int16], agent: [Int16], as format: AudioFormat
    ) throws -> [(event: SpeechDetector.Event, at: Duration)] {
        var hearing = try Hearing(format)
        var encoder = try FrameEncoder(format)
        let wire = try Resampler.resample(line, from: .wideband, to: format.rate).frames(at: format.rate)
        let spoken = agent.frames(at: .wideband)
        var payload: [UInt8] = []
        var sound: [Int16] = []
        var events: [SpeechDetector.Event] = []
        var result: [(event: SpeechDetector.Event, at: Duration)] = []
        for (index, frame) in wire.enumerated() {
            let now = FrameClock.frame * (index + 1)
            // Frames go out a lead ahead of being heard.
            if index + 6 < spoken.count {
                let said = spoken[index + 6]
                hearing.agentSpoke(said.span, heardAt: now + .milliseconds(100))
            }
            try encoder.encode(frame.span, into: &payload)
            events.removeAll()
            sound.removeAll(keepingCapacity: true)
            hearing.receive(payload.span, chunk: index + 1, at: now, sound: &sound, events: &events)
            result += events.map { ($0, now) }
        }
        return result
    }

    private func echo(of agent: [Int16], after delay: Duration, decibels: Double = -20) -> [Int16] {
        [Int16](repeating: 0, count: SampleRate.wideband.samples(in: delay)) + agent.scaled(by: decibels)
    }

    /// The agent's own voice at -20 dB never counts as speech, however late it comes back.
    @Test(arguments: [AudioFormat.pcmu, .opus], delays)
    func echoIsNoSpeech(format: AudioFormat, delay: Duration) throws {
        let agent = try Voices.agent()
        let speech = agent + agent
        let events = try listen(to: echo(of: speech, after: delay), agent: speech, as: format)
        #expect(events.isEmpty)
    }

    /// Without the guard the same echo is taken for speech: the test above can fail.
    @Test func unguardedEchoIsSpeech() throws {
        let agent = try Voices.agent()
        let events = try listen(to: echo(of: agent, after: .milliseconds(150)), agent: [], as: .pcmu)
        #expect(!events.isEmpty)
    }

    /// A caller who speaks over the agent is heard within 250 ms, with echo on the line and without.
    @Test(arguments: [AudioFormat.pcmu, .opus], [nil, -20.0])
    func aCallerIsHeardOverTheAgent(format: AudioFormat, echoLevel: Double?) throws {
        let agent = try Voices.agent()
        for caller in [try Voices.caller(), try Voices.secondCaller()] {
            for place in [8_000, 16_000, 24_000, 32_000] {
                var line = [Int16](repeating: 0, count: agent.count)
                if let echoLevel { line = echo(of: agent, after: .milliseconds(150), decibels: echoLevel) }
                let events = try listen(to: line.mixed(with: caller, at: place), agent: agent, as: format)
                let first = try #require(events.first)
                guard case .speechStarted = first.event else {
                    Issue.record("first event is \(first.event)")
                    continue
                }
                let delay = first.at - SampleRate.wideband.duration(of: place + Voices.onset(of: caller))
                #expect(delay > .milliseconds(-100) && delay <= .milliseconds(250))
            }
        }
    }

    /// Without an agent, speech is reported within 130 ms of its onset, wherever it falls between windows.
    @Test(arguments: [AudioFormat.pcmu, .opus], [0, 1_000, 7_777, 12_345])
    func speechIsHeardWithin130Milliseconds(format: AudioFormat, lead: Int) throws {
        for caller in [try Voices.caller(), try Voices.secondCaller()] {
            let line = [Int16](repeating: 0, count: 16_000 + lead) + caller + [Int16](repeating: 0, count: 16_000)
            let events = try listen(to: line, agent: [], as: format)
            let first = try #require(events.first)
            let delay = first.at - SampleRate.wideband.duration(of: 16_000 + lead + Voices.onset(of: caller))
            #expect(delay > .milliseconds(-100) && delay <= .milliseconds(130))
            guard case .speechPaused(_, let silence)? = events.last?.event else {
                Issue.record("no pause at the end")
                continue
            }
            #expect(silence >= .milliseconds(200) && silence <= .milliseconds(250))
        }
    }

    /// The guard forgets: soon after the agent fell silent, a quiet caller is heard too.
    @Test func aQuietCallerIsHeardAfterTheAgent() throws {
        let agent = try Voices.agent()
        let caller = try Voices.caller().scaled(by: -18)
        let line = [Int16](repeating: 0, count: agent.count + 12_000) + caller
        let events = try listen(to: line, agent: agent, as: .pcmu)
        #expect(!events.isEmpty)
    }

    /// Levels are compared with the loudest the agent was within reach, and not before or after it.
    @Test func theReferenceIsWhatCanComeBackNow() {
        var guarding = EchoGuard()
        guarding.sent(SoundLevel(decibels: -30), heardAt: .milliseconds(1_000))
        guarding.sent(SoundLevel(decibels: -20), heardAt: .milliseconds(1_020))
        func reference(_ start: Int) -> Double? {
            guarding.reference(from: .milliseconds(start), to: .milliseconds(start + 32))?.decibels
        }
        #expect(reference(960) == nil)
        #expect(reference(980) == -30)
        #expect(reference(1_000) == -20)
        #expect(reference(1_539) == -20)
        #expect(reference(1_540) == nil)
        func judgement(_ decibels: Double) -> EchoGuard.Judgement {
            guarding.judge(
                SoundLevel(decibels: decibels), from: .milliseconds(1_100), to: .milliseconds(1_132))
        }
        #expect(judgement(-35) == .echo)
        #expect(judgement(-33) == .doubtful)
        #expect(judgement(-27) == .doubtful)
        #expect(judgement(-25) == .clear)
        guarding.cleared(at: .milliseconds(1_010))
        #expect(reference(1_100) == -30)
        #expect(guarding.judge(SoundLevel(decibels: -90), from: .seconds(9), to: .seconds(10)) == .clear)
    }
}
