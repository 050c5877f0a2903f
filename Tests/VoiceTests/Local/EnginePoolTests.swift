import Foundation
import Sound
import Testing
import Voice

/// Real child processes: started, used, killed, restarted.
@Suite(.timeLimit(.minutes(2)))
struct EnginePoolTests {
    /// The test executable's neighbour.
    static let fixture = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("EngineFixture").path

    /// Long enough for the busiest machine; no test waits for it to pass.
    static let ample = Duration.seconds(60)

    static func pool(_ arguments: [String], _ policy: EnginePolicy = EnginePolicy()) -> EnginePool {
        EnginePool(
            command: EngineCommand(executable: fixture, arguments: arguments), policy: policy, clock: ContinuousClock())
    }

    @discardableResult
    static func with<Result>(_ pool: EnginePool, _ body: () async throws -> Result) async throws -> Result {
        await pool.start()
        do {
            let result = try await body()
            await pool.stop()
            return result
        } catch {
            await pool.stop()
            throw error
        }
    }

    static let speaker = ["engine", "speak", "--engines", "/nonexistent"]

    /// Several askers are served by several processes, each with its own answer.
    @Test func askersGetTheirOwnAnswers() async throws {
        let pool = Self.pool(Self.speaker, EnginePolicy(workers: 2))
        let lengths = try await Self.with(pool) {
            try await withThrowingTaskGroup(of: (Int, Duration).self) { group in
                for count in 1...6 {
                    group.addTask {
                        let text = Array(repeating: "seven", count: count).joined(separator: ", ")
                        let clip = try await pool.speak(text, as: .kal16, urgency: .turn, within: Self.ample)
                        return (count, clip.duration)
                    }
                }
                return try await group.reduce(into: [Int: Duration]()) { $0[$1.0] = $1.1 }
            }
        }
        // More words, more sound: no answer went to the wrong asker.
        for count in 2...6 { #expect(try #require(lengths[count]) > #require(lengths[count - 1])) }
        #expect(await pool.status.counts.answered == 6)
    }

    /// A killed engine fails the request it had with a typed error; the next request is answered by a new process.
    @Test func killedEngineFailsItsRequestAndIsReplaced() async throws {
        let pool = Self.pool(["misbehave", "silent"])
        try await Self.with(pool) {
            let lost = Task { try await pool.speak("Hello.", as: .rms, urgency: .turn, within: Self.ample) }
            kill(try await Self.process(busyIn: pool), SIGKILL)
            await #expect(throws: SpeechEngineError.died) { try await lost.value }
            let again = Task { try await pool.speak("Hello.", as: .rms, urgency: .turn, within: Self.ample) }
            kill(try await Self.process(busyIn: pool), SIGKILL)
            await #expect(throws: SpeechEngineError.died) { try await again.value }
            #expect(await pool.status.counts.launches >= 2)
        }
    }

    /// An engine that dies of a question costs that question and no other.
    @Test func crashingEngineCostsOneRequestEach() async throws {
        let pool = Self.pool(["misbehave", "crashes"])
        try await Self.with(pool) {
            for _ in 1...3 {
                await #expect(throws: SpeechEngineError.died) {
                    try await pool.speak("Hello.", as: .rms, urgency: .turn, within: Self.ample)
                }
            }
        }
        #expect(await pool.status.counts.died == 3)
    }

    /// No answer in time is an error of its own, and a cancelled asker is let go.
    @Test func askersAreNotKeptWaiting() async throws {
        let pool = Self.pool(["misbehave", "silent"])
        try await Self.with(pool) {
            await #expect(throws: SpeechEngineError.deadlinePassed) {
                try await pool.speak("Hello.", as: .rms, urgency: .turn, within: .milliseconds(20))
            }
            let asking = Task { try await pool.speak("Hello.", as: .rms, urgency: .turn, within: Self.ample) }
            asking.cancel()
            await #expect(throws: SpeechEngineError.cancelled) { try await asking.value }
        }
    }

    /// An engine that hangs is ended after the work limit.
    @Test func hungEngineIsEnded() async throws {
        let pool = Self.pool(["misbehave", "silent"], EnginePolicy(workLimit: .milliseconds(50)))
        try await Self.with(pool) {
            await #expect(throws: SpeechEngineError.died) {
                try await pool.speak("Hello.", as: .rms, urgency: .turn, within: Self.ample)
            }
        }
    }

    /// An answer that belongs to no question ends the engine and fails what it had.
    @Test func babblingEngineIsEnded() async throws {
        let pool = Self.pool(["misbehave", "babbles"])
        try await Self.with(pool) {
            await #expect(throws: SpeechEngineError.died) {
                try await pool.speak("Hello.", as: .rms, urgency: .turn, within: Self.ample)
            }
        }
    }

    /// A missing recogniser, a missing executable and one that never starts are told apart from a passing failure.
    @Test(arguments: [["misbehave", "unavailable"], ["misbehave", "exits"]])
    func engineThatCannotWorkIsMissing(_ arguments: [String]) async throws {
        let pool = Self.pool(arguments, EnginePolicy(firstBackoff: .milliseconds(1), failuresUntilMissing: 3))
        try await Self.with(pool) {
            let error = await #expect(throws: SpeechEngineError.self) {
                try await pool.transcribe(Utterance(samples: [1]), urgency: .turn, within: Self.ample)
            }
            guard case .missing(let reason) = error else {
                Issue.record("expected missing, got \(String(describing: error))")
                return
            }
            #expect(reason.contains("make engines"))
        }
    }

    @Test func executableThatIsNotThereIsMissing() async throws {
        let pool = EnginePool(
            command: EngineCommand(executable: "/nonexistent/livecarts", arguments: []), clock: ContinuousClock())
        try await Self.with(pool) {
            let error = await #expect(throws: SpeechEngineError.self) {
                try await pool.speak("Hello.", as: .rms, urgency: .turn, within: Self.ample)
            }
            guard case .missing(let reason) = error else {
                Issue.record("expected missing, got \(String(describing: error))")
                return
            }
            #expect(reason.contains("/nonexistent/livecarts"))
        }
    }

    /// After the stop no process is left and open requests have failed.
    @Test func stopLeavesNoProcess() async throws {
        let pool = Self.pool(["misbehave", "silent"], EnginePolicy(workers: 2))
        await pool.start()
        let open = Task { try await pool.speak("Hello.", as: .rms, urgency: .turn, within: Self.ample) }
        let process = try await Self.process(busyIn: pool)
        await pool.stop()
        await #expect(throws: SpeechEngineError.stopped) { try await open.value }
        #expect(kill(process, 0) == -1 && errno == ESRCH)
    }

    /// Sound and text beyond the limits never reach a process.
    @Test func requestsBeyondTheLimitsAreRefused() async throws {
        let pool = Self.pool(Self.speaker)
        let long = Utterance(samples: Array(repeating: 0, count: 16_000 * 31))
        await #expect(throws: SpeechEngineError.refused("an utterance of 31.0 seconds; the longest is 30.0 seconds")) {
            try await pool.transcribe(long, urgency: .turn, within: Self.ample)
        }
        await #expect(throws: SpeechEngineError.refused("a line of 1001 bytes; the longest is 1000")) {
            try await pool.speak(
                String(repeating: "a", count: 1_001), as: .rms, urgency: .turn, within: Self.ample)
        }
    }

    /// The process that holds a request, once one does.
    static func process(busyIn pool: EnginePool) async throws -> Int32 {
        while true {
            for worker in await pool.status.workers {
                if case .busy = worker.state, let process = worker.process { return process }
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}
