import Testing
import Voice

/// The life of one engine process: states × inputs.
struct EngineSupervisorTests {
    static let policy = EnginePolicy(
        firstBackoff: .milliseconds(100), longestBackoff: .seconds(1), failuresUntilMissing: 3,
        missingRetry: .seconds(60))
    static let request = EngineRequestID(7)

    /// A machine brought into each of its states by events alone.
    static func machine(in state: Name) -> EngineSupervisor {
        var machine = EngineSupervisor(policy: policy)
        if state == .stopped { return machine }
        _ = machine.startDue()
        if state == .starting { return machine }
        if state == .missing {
            _ = machine.declaredMissing("no model")
            return machine
        }
        _ = machine.greeted()
        if state == .idle { return machine }
        if state == .backingOff {
            _ = machine.ended()
            return machine
        }
        machine.assigned(request)
        return machine
    }

    enum Name: CaseIterable { case stopped, starting, idle, busy, backingOff, missing }

    @Test(arguments: Name.allCases)
    func startIsDue(_ name: Name) {
        var machine = Self.machine(in: name)
        let before = machine.state
        let action = machine.startDue()
        switch name {
        case .stopped: #expect(action == .launch && machine.state == .starting(failures: 0))
        case .backingOff: #expect(action == .launch && machine.state == .starting(failures: 1))
        case .missing: #expect(action == .launch && machine.state == .starting(failures: 2))
        case .starting, .idle, .busy: #expect(action == .none && machine.state == before)
        }
    }

    @Test(arguments: Name.allCases)
    func greets(_ name: Name) {
        var machine = Self.machine(in: name)
        let before = machine.state
        let action = machine.greeted()
        switch name {
        case .starting: #expect(action == .takeWork && machine.state == .idle(failures: 0))
        case .stopped, .idle, .busy, .backingOff, .missing: #expect(action == .end && machine.state == before)
        }
    }

    @Test(arguments: Name.allCases)
    func answersItsRequest(_ name: Name) {
        var machine = Self.machine(in: name)
        let before = machine.state
        let action = machine.answered(Self.request)
        switch name {
        case .busy: #expect(action == .deliver && machine.state == .idle(failures: 0))
        case .stopped, .starting, .idle, .backingOff, .missing: #expect(action == .end && machine.state == before)
        }
    }

    /// An answer under another number is a broken protocol, whatever the state.
    @Test(arguments: Name.allCases)
    func answersAnotherRequest(_ name: Name) {
        var machine = Self.machine(in: name)
        #expect(machine.answered(EngineRequestID(8)) == .end)
    }

    @Test(arguments: Name.allCases)
    func ends(_ name: Name) {
        var machine = Self.machine(in: name)
        let action = machine.ended()
        switch name {
        case .starting, .idle:
            #expect(action == .restart(after: .milliseconds(100), lost: nil))
            #expect(machine.state == .backingOff(failures: 1))
        case .busy:
            #expect(action == .restart(after: .milliseconds(100), lost: Self.request))
            #expect(machine.state == .backingOff(failures: 1))
        case .stopped, .backingOff, .missing: #expect(action == .none)
        }
    }

    @Test(arguments: Name.allCases)
    func declaresItselfMissing(_ name: Name) {
        var machine = Self.machine(in: name)
        let action = machine.declaredMissing("no model")
        switch name {
        case .starting, .idle, .busy:
            let lost = name == .busy ? Self.request : nil
            #expect(action == .missing("no model", retryAfter: .seconds(60), lost: lost))
            #expect(machine.state == .missing("no model"))
        case .stopped, .backingOff, .missing: #expect(action == .none)
        }
    }

    @Test(arguments: Name.allCases)
    func stops(_ name: Name) {
        var machine = Self.machine(in: name)
        machine.stopped()
        #expect(machine.state == .stopped)
    }

    /// Waits double from failure to failure, and the engine counts as missing when it never answers.
    @Test func failuresInARowWaitLongerAndEndInMissing() {
        var machine = EngineSupervisor(policy: Self.policy)
        _ = machine.startDue()
        #expect(machine.ended() == .restart(after: .milliseconds(100), lost: nil))
        _ = machine.startDue()
        #expect(machine.ended() == .restart(after: .milliseconds(200), lost: nil))
        _ = machine.startDue()
        guard case .missing(let reason, .seconds(60), lost: nil) = machine.ended() else {
            Issue.record("expected missing, got \(machine.state)")
            return
        }
        #expect(reason.contains("make engines"))
        // Tried again later, one failure is enough.
        #expect(machine.startDue() == .launch)
        guard case .missing = machine.ended() else {
            Issue.record("expected missing again, got \(machine.state)")
            return
        }
    }

    /// One answer clears the record.
    @Test func anAnswerForgivesEarlierFailures() {
        var machine = EngineSupervisor(policy: Self.policy)
        _ = machine.startDue()
        _ = machine.ended()
        _ = machine.startDue()
        _ = machine.greeted()
        machine.assigned(Self.request)
        _ = machine.answered(Self.request)
        #expect(machine.ended() == .restart(after: .milliseconds(100), lost: nil))
    }
}
