import Commerce
import Controls
import Testing

@testable import Operations

/// A call to us, by its machine alone: every second of it is an argument.
struct LineMachineTests {
    private func seller() throws -> LineSeller {
        LineSeller(legalNames: ["Example Home LLC"], textNumber: try #require(E164("+18135550100")))
    }

    private func machine(_ caller: LineMachine.Caller = .shown) throws -> LineMachine {
        LineMachine(caller, seller: try seller())
    }

    /// One whose greeting is being said since second 1.
    private func greeting(_ caller: LineMachine.Caller = .shown) throws -> LineMachine {
        var machine = try machine(caller)
        _ = machine.rang(at: .zero)
        _ = machine.answered(at: .seconds(1))
        return machine
    }

    private func sentence(_ actions: [LineMachine.Action]) -> LineSentence? {
        for case .say(let sentence, _) in actions { return sentence }
        return nil
    }

    private func step(_ actions: [LineMachine.Action]) -> LineMachine.Wait? {
        for case .wait(.step(let number), _) in actions { return .step(number) }
        return nil
    }

    /// Whoever calls hears first who is there, that a machine speaks, and the way out.
    @Test(.controls("OPN-8", "OPN-2", "OPN-4")) func theGreetingNamesTheSellerTheMachineAndTheWayOut() throws {
        var machine = try machine()
        #expect(machine.rang(at: .zero) == [.answer, .wait(.longest, LineMachine.longestCall)])
        let actions = machine.answered(at: .seconds(1))
        #expect(sentence(actions) == .greeting)
        let words = LineSentence.greeting.words(of: try seller())
        #expect(words.contains("Example Home LLC"))
        #expect(words.contains("artificial voice"))
        #expect(words.contains("press 9"))
        // A second webhook of the same begins nothing anew.
        #expect(machine.answered(at: .seconds(2)) == [])
    }

    /// Key 9 stops at any moment: while the greeting is said, in the silence after it, and while leave is taken.
    @Test(.controls("OPN-8", "REV-3", "REV-4")) func keyNineStopsAtAnyMoment() throws {
        var speaking = try greeting()
        #expect(speaking.keyPressed(.stop, at: .seconds(2)) == [.storeStop])
        var silent = try greeting()
        _ = silent.spoke(at: .seconds(20))
        #expect(silent.keyPressed(.stop, at: .seconds(21)) == [.storeStop])
        var refused = try greeting()
        _ = refused.keyPressed(.stop, at: .seconds(2))
        _ = refused.stopNotStored(at: .seconds(3))
        #expect(refused.keyPressed(.stop, at: .seconds(4)) == [.storeStop])
    }

    /// Nothing is confirmed before the stop is durable; then it is confirmed over whatever is being said, and the call ends.
    @Test(.controls("REV-5", "OPN-8")) func aStopIsConfirmedOnceItIsDurableAndThenTheCallEnds() throws {
        var machine = try greeting()
        let asked = machine.keyPressed(.stop, at: .seconds(2))
        #expect(sentence(asked) == nil)
        #expect(machine.keyPressed(.stop, at: .seconds(2)) == [])
        let stored = machine.stopStored(at: .seconds(3))
        #expect(stored.first == .say(.stopped, interrupts: true))
        // The end of the greeting that was cut off is not the end of the confirmation.
        #expect(machine.spoke(at: .milliseconds(3_100)) == [])
        #expect(machine.spoke(at: .seconds(12)).first == .hangUp)
        #expect(machine.ended() == [.finish])
        #expect(machine.isOver)
    }

    /// A store that fails gets no confirmation: the words promise nothing and name another way.
    @Test(.controls("REV-5")) func aStopThatIsNotDurableIsNotConfirmed() throws {
        var machine = try greeting()
        _ = machine.keyPressed(.stop, at: .seconds(2))
        #expect(sentence(machine.stopNotStored(at: .seconds(3))) == .notStored)
        let words = LineSentence.notStored.words(of: try seller())
        #expect(!words.contains("list") && !words.contains("won't"))
        #expect(words.contains("eight one three"))
    }

    /// Who pressed 9 and hung up is stopped all the same, and is not spoken to.
    @Test(.controls("REV-5")) func aStopIsStoredForWhoeverHasHungUp() throws {
        var machine = try greeting()
        #expect(machine.keyPressed(.stop, at: .seconds(2)) == [.storeStop])
        #expect(machine.ended() == [])
        #expect(sentence(machine.stopStored(at: .seconds(3))) == nil)
        #expect(machine.ended() == [.finish])
    }

    /// A withheld number cannot be stopped: the caller is told how else, and key 9 promises nothing.
    @Test func aWithheldNumberIsToldAnotherWay() throws {
        var machine = try machine(.withheld)
        _ = machine.rang(at: .zero)
        #expect(sentence(machine.answered(at: .seconds(1))) == .withheldGreeting)
        #expect(sentence(machine.keyPressed(.stop, at: .seconds(2))) == .withheldGreeting)
        let words = LineSentence.withheldGreeting.words(of: try seller())
        #expect(words.contains("text the word stop") && words.contains("eight one three"))
        #expect(machine.spoke(at: .seconds(40)).first == .hangUp)
    }

    /// Other keys and silence: the way out is told three times in all, then leave is taken.
    @Test func whoSaysNothingIsToldTheWayOutThreeTimes() throws {
        var machine = try greeting()
        #expect(machine.keyPressed(.other, at: .seconds(2)) == [])
        var told: [LineSentence] = []
        var now = Duration.seconds(20)
        for _ in 0..<3 {
            let silence = machine.spoke(at: now)
            #expect(silence.count == 1)
            let wait = try #require(step(silence))
            now += LineMachine.patience
            told.append(try #require(sentence(machine.waited(for: wait, at: now))))
            now += .seconds(30)
        }
        #expect(told == [.reminder, .reminder, .goodbye])
        #expect(machine.spoke(at: now).first == .hangUp)
    }

    /// Words whose end nobody tells are over after the longest time that they can take; a wait that was overtaken brings nothing.
    @Test func lostNewsOfTheVoiceHoldsNothingUp() throws {
        var machine = try machine()
        _ = machine.rang(at: .zero)
        let first = try #require(step(machine.answered(at: .seconds(1))))
        let silence = machine.waited(for: first, at: .seconds(50))
        #expect(silence == [.wait(.step(2), LineMachine.patience)])
        #expect(machine.waited(for: first, at: .seconds(51)) == [])
    }

    /// A call has a longest time, in which it is ended however it stands; a stop that is being stored comes first.
    @Test func everyCallHasAnEnd() throws {
        var machine = try greeting()
        #expect(machine.waited(for: .longest, at: .seconds(1) + LineMachine.longestCall).first == .hangUp)
        var storing = try greeting()
        _ = storing.keyPressed(.stop, at: .seconds(2))
        #expect(storing.waited(for: .longest, at: LineMachine.longestCall) == [])
        #expect(storing.toldToEnd() == [])
        #expect(sentence(storing.stopStored(at: .seconds(181))) == .stopped)
        var hungUp = try greeting()
        let end = try #require(step(hungUp.toldToEnd()))
        #expect(hungUp.waited(for: end, at: .seconds(30)) == [.finish])
    }

    /// A call whose beginning was seen by a process that died: it is greeted anew, and its stop counts.
    @Test(.controls("REV-5")) func aCallThatIsTakenOverIsGreetedAnewAndItsStopCounts() throws {
        var machine = try machine()
        #expect(sentence(machine.spoke(at: .zero)) == .greeting)
        var pressed = try self.machine()
        #expect(pressed.keyPressed(.stop, at: .zero).contains(.storeStop))
        var other = try self.machine()
        #expect(sentence(other.keyPressed(.other, at: .zero)) == .greeting)
    }

    /// A caller whom no word reaches is let go.
    @Test func aCommandThatFailsEndsTheCall() throws {
        var machine = try machine()
        _ = machine.rang(at: .zero)
        #expect(machine.commandFailed().first == .hangUp)
        #expect(machine.commandFailed() == [.finish])
    }

    /// Whatever order news come in, a stop is said to be stored only after the store said so, and nothing follows the end.
    @Test(.controls("REV-5"), arguments: 0..<400) func noOrderOfNewsConfirmsWhatIsNotStored(seed: Int) throws {
        var dice = LineDice(UInt64(seed))
        var machine = try machine(seed.isMultiple(of: 5) ? .withheld : .shown)
        var (isStoring, isStored, now) = (false, false, Duration.zero)
        for _ in 0..<40 where !machine.isOver {
            now += .milliseconds(dice.below(15_000))
            let actions: [LineMachine.Action]
            switch dice.below(9) {
            case 0: actions = machine.rang(at: now)
            case 1: actions = machine.answered(at: now)
            case 2: actions = machine.spoke(at: now)
            case 3, 4: actions = machine.keyPressed(dice.below(2) == 0 ? .stop : .star, at: now)
            case 5: actions = machine.waited(for: dice.below(4) == 0 ? .longest : .step(dice.below(6)), at: now)
            case 6: actions = machine.commandFailed()
            case 7: actions = machine.ended()
            default:
                guard isStoring else { continue }
                isStoring = false
                isStored = dice.below(3) > 0
                actions = isStored ? machine.stopStored(at: now) : machine.stopNotStored(at: now)
            }
            if sentence(actions) == .stopped { #expect(isStored) }
            if actions.contains(.storeStop) {
                #expect(!isStoring)
                (isStoring, isStored) = (true, false)
            }
            if machine.isOver { #expect(!isStoring) }
        }
    }

    /// Several sellers behind one number are all named; very many are counted.
    @Test func everySellerBehindTheNumberIsNamed() throws {
        let number = try #require(E164("+18135550100"))
        #expect(LineSeller(legalNames: ["A LLC", "B Inc"], textNumber: number).names == "A LLC and B Inc")
        let many = LineSeller(legalNames: (1...40).map { "S\($0)" }, textNumber: number)
        #expect(many.names == "the 40 sellers that call from this number")
        #expect(LineSentence.greeting.words(of: many).count < 3_000)
    }
}

/// Chance that is the same every time.
private struct LineDice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
