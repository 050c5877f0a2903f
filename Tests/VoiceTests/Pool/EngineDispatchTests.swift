import Testing
import Voice

/// Who gets which engine, and what happens when one dies.
struct EngineDispatchTests {
    static let first = EngineRequestID(1)
    static let second = EngineRequestID(2)

    static func running(workers: Int = 1, queue: Int = 4) -> EngineDispatch {
        var dispatch = EngineDispatch(policy: EnginePolicy(workers: workers, longestQueue: queue))
        _ = dispatch.started()
        return dispatch
    }

    /// Work asked for before an engine is ready waits, then is sent.
    @Test func workWaitsForTheFirstEngine() {
        var dispatch = EngineDispatch(policy: EnginePolicy(workers: 2))
        #expect(dispatch.asked(Self.first, .turn) == [])
        #expect(dispatch.started() == [.launch(0), .launch(1)])
        #expect(dispatch.greeted(1) == [.send(Self.first, to: 1)])
        #expect(dispatch.answered(Self.first, by: 1) == [.deliver(Self.first)])
    }

    /// A killed engine costs the request it had, at once, and nothing that waits.
    @Test func deadEngineCostsOneRequest() {
        var dispatch = Self.running()
        _ = dispatch.greeted(0)
        #expect(dispatch.asked(Self.first, .turn) == [.send(Self.first, to: 0)])
        #expect(dispatch.asked(Self.second, .turn) == [])
        #expect(dispatch.ended(0) == [.fail(Self.first, .died), .restart(0, after: .milliseconds(100))])
        #expect(dispatch.restartDue(0) == [.launch(0)])
        #expect(dispatch.greeted(0) == [.send(Self.second, to: 0)])
    }

    /// While one engine is down the other goes on.
    @Test func otherEngineTakesOver() {
        var dispatch = Self.running(workers: 2)
        _ = dispatch.greeted(0)
        _ = dispatch.greeted(1)
        #expect(dispatch.asked(Self.first, .turn) == [.send(Self.first, to: 0)])
        _ = dispatch.ended(0)
        #expect(dispatch.asked(Self.second, .turn) == [.send(Self.second, to: 1)])
    }

    /// Only when no engine can work is a request refused as missing; what waits is refused with it.
    @Test func missingEnginesFailWhatWaitsAndWhatComes() {
        var dispatch = Self.running(workers: 2)
        _ = dispatch.asked(Self.first, .turn)
        #expect(dispatch.declaredMissing(0, "no model") == [.end(0), .restart(0, after: .seconds(60))])
        #expect(
            dispatch.declaredMissing(1, "no model")
                == [.end(1), .restart(1, after: .seconds(60)), .fail(Self.first, .missing("no model"))])
        #expect(dispatch.asked(Self.second, .turn) == [.fail(Self.second, .missing("no model"))])
    }

    /// An answer that comes after its asker has gone is dropped, and the engine goes on with the next request.
    @Test func lateAnswerIsDropped() {
        var dispatch = Self.running()
        _ = dispatch.greeted(0)
        _ = dispatch.asked(Self.first, .turn)
        _ = dispatch.asked(Self.second, .turn)
        #expect(dispatch.gaveUp(Self.first, because: .deadlinePassed) == [.fail(Self.first, .deadlinePassed)])
        #expect(dispatch.gaveUp(Self.first, because: .cancelled) == [])
        #expect(dispatch.answered(Self.first, by: 0) == [.send(Self.second, to: 0)])
    }

    /// Nonsense fails the request in hand and ends the process, whose end then costs nothing more.
    @Test func garbledAnswerEndsTheEngine() {
        var dispatch = Self.running()
        _ = dispatch.greeted(0)
        _ = dispatch.asked(Self.first, .turn)
        #expect(dispatch.garbled(0, "noise") == [.fail(Self.first, .garbled("noise")), .end(0)])
        #expect(dispatch.ended(0) == [.restart(0, after: .milliseconds(100))])
    }

    /// More than the queue holds is refused with the limit.
    @Test func fullQueueRefuses() {
        var dispatch = Self.running(queue: 1)
        _ = dispatch.asked(Self.first, .turn)
        #expect(dispatch.asked(Self.second, .turn) == [.fail(Self.second, .queueFull(limit: 1))])
    }

    /// Stopping fails everything open and ends every process; nothing is launched any more.
    @Test func stopFailsEverythingOpen() {
        var dispatch = Self.running()
        _ = dispatch.greeted(0)
        _ = dispatch.asked(Self.first, .turn)
        _ = dispatch.asked(Self.second, .turn)
        #expect(dispatch.stopped() == [.fail(Self.second, .stopped), .fail(Self.first, .stopped), .end(0)])
        #expect(dispatch.ended(0) == [])
        #expect(dispatch.restartDue(0) == [])
        #expect(dispatch.asked(EngineRequestID(3), .turn) == [.fail(EngineRequestID(3), .stopped)])
    }

    /// Over random events every request ends exactly once, no engine holds two, and the queue keeps its limit.
    @Test(arguments: 0..<50)
    func everyRequestEndsExactlyOnce(_ seed: Int) {
        var run = RandomDispatchRun(seed: UInt64(seed))
        for _ in 0..<1_000 { run.step() }
        run.finish()
        #expect(run.problems == [])
        #expect(run.delivered > 0 && run.failed > 0 && run.delivered + run.failed > 200)
    }
}

/// Drives a dispatch by random, lawful events and checks what it does.
struct RandomDispatchRun {
    private(set) var problems: [String] = []
    private(set) var delivered = 0
    private(set) var failed = 0

    private static let workers = 3
    private static let limit = 5
    private var dispatch = EngineDispatch(
        policy: EnginePolicy(workers: workers, longestQueue: limit, failuresUntilMissing: 4))
    private var random: SeededGenerator
    private var open: Set<UInt32> = []
    private var held: [Int: EngineRequestID] = [:]
    private var running: Set<Int> = []
    private var restarting: Set<Int> = []
    private var next: UInt32 = 1

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        perform(dispatch.started())
    }

    mutating func step() {
        let worker = Int.random(in: 0..<Self.workers, using: &random)
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<4:
            open.insert(next)
            let request = EngineRequestID(next)
            next += 1
            perform(dispatch.asked(request, Urgency.allCases.randomElement(using: &random) ?? .turn))
        case 4..<6: if running.contains(worker) { perform(greet(worker)) }
        case 6..<9: answer(worker)
        case 9:
            if running.remove(worker) != nil {
                held[worker] = nil
                perform(dispatch.ended(worker))
            }
        case 10: if restarting.remove(worker) != nil { perform(dispatch.restartDue(worker)) }
        default:
            if let request = open.sorted().randomElement(using: &random) {
                perform(dispatch.gaveUp(EngineRequestID(request), because: .deadlinePassed))
            }
        }
        if dispatch.waiting > Self.limit { problems.append("\(dispatch.waiting) requests wait") }
    }

    mutating func finish() {
        perform(dispatch.stopped())
        if !open.isEmpty { problems.append("never ended: \(open.sorted())") }
    }

    private mutating func greet(_ worker: Int) -> [EngineDispatch.Action] {
        switch dispatch.states[worker] {
        case .starting: dispatch.greeted(worker)
        case .stopped, .idle, .busy, .backingOff, .missing: []
        }
    }

    private mutating func answer(_ worker: Int) {
        guard let request = held.removeValue(forKey: worker) else { return }
        perform(dispatch.answered(request, by: worker))
    }

    private mutating func perform(_ actions: [EngineDispatch.Action]) {
        for action in actions {
            switch action {
            case .launch(let worker):
                if !running.insert(worker).inserted { problems.append("worker \(worker) launched twice") }
            case .end(let worker):
                held[worker] = nil
                if running.remove(worker) != nil { perform(dispatch.ended(worker)) }
            case .restart(let worker, _): restarting.insert(worker)
            case .send(let request, let worker):
                if held.updateValue(request, forKey: worker) != nil { problems.append("worker \(worker) holds two") }
                if !running.contains(worker) { problems.append("sent to worker \(worker), which does not run") }
            case .deliver(let request):
                delivered += 1
                close(request)
            case .fail(let request, _):
                failed += 1
                close(request)
            }
        }
    }

    private mutating func close(_ request: EngineRequestID) {
        if open.remove(request.number) == nil { problems.append("request \(request.number) ended twice") }
    }
}
