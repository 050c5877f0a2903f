import Foundation
import Providers
import Sound
import Testing
import Voice

/// The inside of an engine process, run on a thread over two pipes.
struct EngineServerTests {
    /// Sends bytes to a server, closes its input and returns all it wrote with the way it ended.
    static func run(
        _ bytes: [UInt8], _ serve: @escaping @Sendable (EnginePipe) -> EngineServer.End
    ) async throws -> (answers: [EngineAnswer], requests: [UInt32], end: EngineServer.End) {
        let questions = Pipe()
        let answers = Pipe()
        let pipe = EnginePipe(
            input: questions.fileHandleForReading.fileDescriptor,
            output: answers.fileHandleForWriting.fileDescriptor)
        async let written = readToEnd(answers.fileHandleForReading)
        try questions.fileHandleForWriting.write(contentsOf: Data(bytes))
        try questions.fileHandleForWriting.close()
        let end = await withCheckedContinuation { done in
            Thread { done.resume(returning: serve(pipe)) }.start()
        }
        try answers.fileHandleForWriting.close()
        try questions.fileHandleForReading.close()
        var decoder = EngineFrameDecoder()
        let frames = try decoder.feed(Array(await written))
        return (try frames.map { frame in try EngineAnswer(frame) }, frames.map(\.request), end)
    }

    /// Reads on a thread of its own: a blocked read must not take one of the few threads that all tests share.
    private static func readToEnd(_ handle: FileHandle) async -> Data {
        await withCheckedContinuation { done in
            Thread { done.resume(returning: handle.readDataToEndOfFile()) }.start()
        }
    }

    static func serveSpeech(_ pipe: EnginePipe) -> EngineServer.End {
        EngineServer.serve(.speak, engines: EngineFolder("/nonexistent"), pipe: pipe)
    }

    /// It greets, answers each question under its number and ends with its input.
    @Test func questionsAreAnsweredInOrder() async throws {
        let bytes =
            EngineQuestion.speak("Hello.", .kal16).frame(request: 4).bytes
            + EngineQuestion.speak("10% off.", .rms).frame(request: 9).bytes
        let run = try await Self.run(bytes, Self.serveSpeech)
        #expect(run.end == .inputEnded)
        #expect(run.requests == [0, 4, 9])
        guard case .ready = run.answers[0], case .spoken(let hello) = run.answers[1] else {
            Issue.record("expected a greeting and sound, got \(run.answers.count) answers")
            return
        }
        #expect(hello.rate == .wideband)
        #expect(hello.duration > .milliseconds(300) && hello.duration < .seconds(2))
        #expect(hello.samples.contains { abs(Int($0)) > 1_000 })
    }

    /// What cannot be spoken is refused with the reason, and the engine goes on.
    @Test func impossibleQuestionsAreRefused() async throws {
        let questions: [EngineQuestion] = [
            .speak("Hello.", VoiceID("flite/nobody")), .speak(" … ", .rms),
            .speak(String(repeating: "a", count: SpokenLine.longestText + 1), .rms), .hear(Utterance(samples: [1])),
            .speak("Still here.", .kal16),
        ]
        let run = try await Self.run(questions.flatMap { $0.frame(request: 1).bytes }, Self.serveSpeech)
        let refused = run.answers.compactMap { answer -> String? in
            guard case .refused(let reason) = answer else { return nil }
            return reason
        }
        #expect(refused.count == 4)
        #expect(refused[0].contains("flite/rms"))
        guard case .spoken = run.answers.last else {
            Issue.record("the engine did not go on")
            return
        }
    }

    /// Without a recogniser the process says what to run, and ends.
    @Test func missingRecogniserSaysWhatToRun() async throws {
        let run = try await Self.run([]) { pipe in
            EngineServer.serve(.hear, engines: EngineFolder("/nonexistent"), pipe: pipe)
        }
        #expect(run.end == .unavailable)
        #expect(run.answers == [.unavailable("no recogniser in /nonexistent; run `make engines`")])
    }

    /// Bytes that are no question end it; it does not guess.
    @Test func nonsenseEndsTheServer() async throws {
        #expect(try await Self.run([0xFF, 0xFF, 0xFF, 0xFF], Self.serveSpeech).end == .broken)
        let answer = EngineAnswer.refused("").frame(request: 1).bytes
        #expect(try await Self.run(answer, Self.serveSpeech).end == .broken)
    }
}
