import Sound
import Testing
import Voice

/// Frames between a parent and its engine process.
struct EngineFrameTests {
    static let questions: [EngineQuestion] = [
        .hear(Utterance(samples: [])),
        .hear(Utterance(samples: [0, 1, -1, .max, .min], speech: .milliseconds(250))),
        .hear(Utterance(samples: Array(repeating: 7, count: 480_000))),
        .speak("", .rms),
        .speak("Zoë — 10 %", VoiceID("")),
    ]

    static let answers: [EngineAnswer] = [
        .ready("whisper"), .unavailable("run `make engines`"), .refused(""),
        .heard(
            Transcript(
                text: " Hello.", confidence: 0.5, noSpeech: 0.25,
                second: SecondHearing(text: " Allow.", shortfall: 3.5, lean: -2), engineTime: .milliseconds(430))),
        .spoken(AudioClip(samples: [1, -2, 3], rate: .hertz22050)),
    ]

    /// A question read back from its frame is the same question, under the same number.
    @Test(arguments: questions)
    func questionSurvivesTheWire(_ question: EngineQuestion) throws {
        var decoder = EngineFrameDecoder()
        let frames = try decoder.feed(question.frame(request: 0xDEAD_BEEF).bytes)
        #expect(frames.map(\.request) == [0xDEAD_BEEF])
        #expect(try frames.map { frame in try EngineQuestion(frame) } == [question])
    }

    /// An answer read back from its frame is the same answer.
    @Test(arguments: answers)
    func answerSurvivesTheWire(_ answer: EngineAnswer) throws {
        var decoder = EngineFrameDecoder()
        let frames = try decoder.feed(answer.frame(request: 1).bytes)
        #expect(try frames.map { frame in try EngineAnswer(frame) } == [answer])
    }

    /// However a pipe cuts the bytes, the same frames come out.
    @Test(arguments: [1, 2, 3, 4, 5, 7, 64, 4_096])
    func piecesOfAnySizeGiveTheSameFrames(_ size: Int) throws {
        let sent = Self.answers.enumerated().map { $1.frame(request: UInt32($0)) }
        let bytes = sent.flatMap(\.bytes)
        var decoder = EngineFrameDecoder()
        var received: [EngineFrame] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            received += try decoder.feed(bytes[start..<min(start + size, bytes.count)])
        }
        #expect(received == sent)
    }

    /// A frame that announces more than the limit is refused before a byte of it is stored.
    @Test func frameLongerThanTheLimitIsRefused() {
        var decoder = EngineFrameDecoder()
        #expect(throws: EngineWireError.length(EngineFrame.longestBody + 1)) {
            try decoder.feed([0x00, 0x40, 0x00, 0x01])
        }
    }

    /// A stream that broke once stays broken: what follows has no meaning.
    @Test func brokenStreamStaysBroken() {
        var decoder = EngineFrameDecoder()
        #expect(throws: EngineWireError.kind(99)) { try decoder.feed([0, 0, 0, 5, 99, 0, 0, 0, 1]) }
        #expect(throws: EngineWireError.kind(99)) { try decoder.feed(EngineAnswer.ready("").frame(request: 0).bytes) }
    }

    /// A question is not an answer and the other way round.
    @Test func framesOfTheOtherDirectionAreRefused() {
        for question in Self.questions {
            let frame = question.frame(request: 1)
            #expect(throws: EngineWireError.direction(frame.kind)) { try EngineAnswer(frame) }
        }
        for answer in Self.answers {
            let frame = answer.frame(request: 1)
            #expect(throws: EngineWireError.direction(frame.kind)) { try EngineQuestion(frame) }
        }
    }

    /// Every cut of a payload, and every payload with something behind it, is refused.
    @Test func payloadsOfTheWrongLengthAreRefused() {
        for answer in Self.answers {
            let frame = answer.frame(request: 1)
            for length in 0..<frame.payload.count {
                let cut = EngineFrame(frame.kind, request: 1, payload: Array(frame.payload.prefix(length)))
                #expect(throws: EngineWireError.payload(frame.kind)) { try EngineAnswer(cut) }
            }
            let long = EngineFrame(frame.kind, request: 1, payload: frame.payload + [0])
            #expect(throws: EngineWireError.payload(frame.kind)) { try EngineAnswer(long) }
        }
    }

    /// Text that is not UTF-8 and a sample rate that does not exist are refused.
    @Test func impossibleValuesAreRefused() {
        let text = EngineFrame(.ready, request: 0, payload: [0, 0, 0, 2, 0xC3, 0x28])
        #expect(throws: EngineWireError.payload(.ready)) { try EngineAnswer(text) }
        let rate = EngineFrame(.spoken, request: 0, payload: [0, 0, 0, 1, 0, 0, 0, 0])
        #expect(throws: EngineWireError.payload(.spoken)) { try EngineAnswer(rate) }
    }

    /// Twenty thousand strings of bytes, random or valid with a few bytes changed, end in frames or a typed error.
    @Test func anyBytesEndInFramesOrATypedError() {
        var random = SeededGenerator(seed: 17)
        let valid = Self.answers.flatMap { $0.frame(request: 9).bytes }
        var outcomes = (frames: 0, answers: 0, errors: 0)
        for round in 0..<20_000 {
            var bytes =
                round.isMultiple(of: 2)
                ? valid
                : (0..<Int.random(in: 0...64, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            var decoder = EngineFrameDecoder()
            do throws(EngineWireError) {
                for frame in try decoder.feed(bytes) {
                    outcomes.frames += 1
                    _ = try EngineAnswer(frame)
                    outcomes.answers += 1
                }
            } catch {
                outcomes.errors += 1
            }
        }
        // All three ways were reached; a fuzz that only ever meets one of them proves little.
        #expect(outcomes.frames > outcomes.answers && outcomes.answers > 1_000 && outcomes.errors > 1_000)
    }
}
