/// A call that somebody makes to a seller's number: it says who is there, and takes a stop by key 9 at any moment (REV-3, OPN-8,
/// 47 CFR 64.1200(b)(2), (3)).
///
/// Pure: times are since the call's first news. A stop is confirmed only when it is durable; whatever becomes of the call, it is stored. What
/// it has said is told by the carrier; words of which nothing is told are over after the longest time they can take.
package struct LineMachine: Equatable, Sendable {
    /// Whether the caller's number is shown: only then is there something to stop.
    package enum Caller: Equatable, Sendable { case shown, withheld }

    /// What is to be done.
    package enum Action: Equatable, Sendable {
        case answer
        /// - Parameter interrupts: whether it cuts off what is being said.
        case say(LineSentence, interrupts: Bool)
        /// Through the one path of all stops; its end is told by ``stopStored(at:)`` or ``stopNotStored(at:)``.
        case storeStop
        /// In place of the wait of the same kind before it.
        case wait(Wait, Duration)
        case hangUp
        /// Nothing is left to do.
        case finish
    }

    /// What is waited for.
    package enum Wait: Hashable, Sendable {
        /// The next step; a number later than it says that it was overtaken.
        case step(Int)
        /// The end of the call at its longest.
        case longest
    }

    /// How long a call may last.
    package static let longestCall: Duration = .seconds(180)
    /// How long somebody is waited for who presses nothing.
    package static let patience: Duration = .seconds(8)
    /// How often the way out is told in all.
    package static let mostTellings = 3
    /// How long the end of a call may take that was hung up.
    package static let longestEnd: Duration = .seconds(15)

    /// Words that are being said.
    private struct Speech: Equatable {
        var began: Duration
        var shortest: Duration
    }

    private enum State: Equatable {
        /// Not answered yet, or taken over from a process that died.
        case ringing
        /// The way out is being told for the so-manieth time.
        case telling(Int, Speech)
        /// It was told so many times; a key is waited for.
        case listening(Int)
        /// - Parameter isThere: whether the caller still hears.
        case storing(isThere: Bool)
        /// - Parameter isStopped: whether a stop was confirmed.
        case takingLeave(Speech, isStopped: Bool)
        case hungUp
        case over
    }

    private let caller: Caller
    private let seller: LineSeller
    private var state = State.ringing
    private var step = 0

    package init(_ caller: Caller, seller: LineSeller) {
        self.caller = caller
        self.seller = seller
    }

    /// Whether nothing is left to do.
    package var isOver: Bool { state == .over }

    /// The call came.
    package func rang() -> [Action] {
        switch state {
        case .ringing: [.answer, .wait(.longest, Self.longestCall)]
        case .telling, .listening, .storing, .takingLeave, .hungUp, .over: []
        }
    }

    /// The call is answered.
    package mutating func answered(at now: Duration) -> [Action] {
        switch state {
        case .ringing: [.wait(.longest, Self.longestCall)] + greet(at: now)
        case .telling, .listening, .storing, .takingLeave, .hungUp, .over: []
        }
    }

    /// The carrier has said something to its end. What comes sooner than the words can be spoken is about words before them.
    package mutating func spoke(at now: Duration) -> [Action] {
        switch state {
        // A call whose beginning this process did not see.
        case .ringing: return [.wait(.longest, Self.longestCall)] + greet(at: now)
        case .telling(let count, let speech):
            guard now - speech.began >= speech.shortest else { return [] }
            state = .listening(count)
            return [wait(Self.patience)]
        case .takingLeave(let speech, _):
            guard now - speech.began >= speech.shortest else { return [] }
            return hangUp()
        case .listening, .storing, .hungUp, .over: return []
        }
    }

    /// The caller pressed a key.
    /// - Parameter isStop: whether it is the one that stops (see ``Compliance/StopMatcher``).
    package mutating func keyPressed(isStop: Bool, at now: Duration) -> [Action] {
        switch state {
        case .ringing:
            guard isStop, caller == .shown else { return [.wait(.longest, Self.longestCall)] + greet(at: now) }
            state = .storing(isThere: true)
            return [.wait(.longest, Self.longestCall), .storeStop]
        case .telling, .listening:
            guard isStop else { return [] }
            return stopAsked(at: now)
        case .takingLeave(_, let isStopped):
            guard isStop, !isStopped else { return [] }
            return stopAsked(at: now)
        // Pressed and gone: it counts all the same.
        case .hungUp, .over:
            guard isStop, caller == .shown else { return [] }
            state = .storing(isThere: false)
            return [.storeStop]
        case .storing: return []
        }
    }

    /// The stop is durable.
    package mutating func stopStored(at now: Duration) -> [Action] {
        afterStoring(says: .stopped, isStopped: true, at: now)
    }

    /// The stop is not durable; it is tried again without the caller, and nothing is confirmed (REV-5).
    package mutating func stopNotStored(at now: Duration) -> [Action] {
        afterStoring(says: .notStored, isStopped: false, at: now)
    }

    /// A wait is over.
    package mutating func waited(for wait: Wait, at now: Duration) -> [Action] {
        switch wait {
        case .step(let number): number == step ? stepTimedOut(at: now) : []
        case .longest:
            switch state {
            case .ringing, .telling, .listening, .takingLeave: hangUp()
            // The stop comes first; the caller is told and let go.
            case .storing, .hungUp, .over: []
            }
        }
    }

    /// A command was not carried out: the caller cannot hear us.
    package mutating func commandFailed() -> [Action] {
        switch state {
        case .ringing, .telling, .listening, .takingLeave: return hangUp()
        case .storing:
            state = .storing(isThere: false)
            return []
        case .hungUp: return finish()
        case .over: return []
        }
    }

    /// The call has ended.
    package mutating func ended() -> [Action] {
        switch state {
        case .ringing, .telling, .listening, .takingLeave, .hungUp: return finish()
        case .storing:
            state = .storing(isThere: false)
            return []
        case .over: return []
        }
    }

    /// This process is about to end.
    package mutating func toldToEnd() -> [Action] {
        switch state {
        case .ringing, .telling, .listening, .takingLeave: hangUp()
        case .storing, .hungUp, .over: []
        }
    }

    private mutating func stepTimedOut(at now: Duration) -> [Action] {
        switch state {
        case .telling(let count, _):
            state = .listening(count)
            return [wait(Self.patience)]
        case .listening(let count):
            guard caller == .shown, count < Self.mostTellings else {
                return takeLeave(.goodbye, isStopped: false, interrupts: false, at: now)
            }
            return tell(.reminder, count + 1, at: now)
        case .takingLeave: return hangUp()
        case .hungUp: return finish()
        case .ringing, .storing, .over: return []
        }
    }

    private mutating func greet(at now: Duration) -> [Action] {
        switch caller {
        case .shown: tell(.greeting, 1, at: now)
        case .withheld: takeLeave(.withheldGreeting, isStopped: false, interrupts: false, at: now)
        }
    }

    private mutating func stopAsked(at now: Duration) -> [Action] {
        switch caller {
        case .shown:
            state = .storing(isThere: true)
            return [.storeStop]
        case .withheld: return takeLeave(.withheldGreeting, isStopped: false, interrupts: true, at: now)
        }
    }

    private mutating func afterStoring(says sentence: LineSentence, isStopped: Bool, at now: Duration) -> [Action] {
        switch state {
        case .storing(isThere: true): takeLeave(sentence, isStopped: isStopped, interrupts: true, at: now)
        case .storing(isThere: false): hangUp()
        case .ringing, .telling, .listening, .takingLeave, .hungUp, .over: []
        }
    }

    private mutating func tell(_ sentence: LineSentence, _ count: Int, at now: Duration) -> [Action] {
        let span = LineSentence.span(of: sentence.words(of: seller))
        state = .telling(count, Speech(began: now, shortest: span.lowerBound))
        return [.say(sentence, interrupts: false), wait(span.upperBound)]
    }

    private mutating func takeLeave(
        _ sentence: LineSentence, isStopped: Bool, interrupts: Bool, at now: Duration
    ) -> [Action] {
        let span = LineSentence.span(of: sentence.words(of: seller))
        state = .takingLeave(Speech(began: now, shortest: span.lowerBound), isStopped: isStopped)
        return [.say(sentence, interrupts: interrupts), wait(span.upperBound)]
    }

    private mutating func hangUp() -> [Action] {
        state = .hungUp
        return [.hangUp, wait(Self.longestEnd)]
    }

    private mutating func finish() -> [Action] {
        state = .over
        return [.finish]
    }

    private mutating func wait(_ span: Duration) -> Action {
        step += 1
        return .wait(.step(step), span)
    }
}
