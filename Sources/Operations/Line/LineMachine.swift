/// A call that somebody makes to a seller's number: it says who is there, and takes a stop by key 9 at any moment (REV-3, OPN-8,
/// 47 CFR 64.1200(b)(2), (3)). A speaker who keys a one-time code reads the consent to a voice there (see ``LineEnrolment``).
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
        case wait(Wait, Duration)
        /// What a speaker's reading asks for; words and waits are among the others.
        case enrol(LineEnrolment.Errand)
        case hangUp
        /// Nothing is left to do.
        case finish
    }

    /// What is waited for.
    package enum Wait: Hashable, Sendable {
        /// The next step; a number later than it says that it was overtaken.
        case step(Int)
        /// The end of the call at its longest, unless it was put off.
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
    struct Speech: Equatable {
        var began: Duration
        var shortest: Duration

        /// Whether the carrier can have said them: what comes sooner is about words before them.
        func mayBeOver(at now: Duration) -> Bool { now - began >= shortest }
    }

    enum State: Equatable {
        /// Not answered yet, or taken over from a process that died.
        case ringing
        /// The way out is being told for the so-manieth time.
        case telling(Int, Speech)
        /// It was told so many times; a key is waited for.
        case listening(Int)
        /// - Parameter isThere: whether the caller still hears.
        case storing(isThere: Bool)
        case enrolling(LineEnrolment, Speech)
        /// The speaker has hung up; what was read is being judged.
        case judging
        /// - Parameter isStopped: whether a stop was confirmed.
        case takingLeave(Speech, isStopped: Bool)
        case hungUp
        case over
    }

    let caller: Caller
    private let seller: LineSeller
    var state = State.ringing
    private var step = 0
    /// When the call is ended.
    private var end = Duration.zero

    package init(_ caller: Caller, seller: LineSeller) {
        self.caller = caller
        self.seller = seller
    }

    /// Whether nothing is left to do.
    package var isOver: Bool { state == .over }

    /// The call came.
    package mutating func rang(at now: Duration) -> [Action] {
        switch state {
        case .ringing: [.answer, limit(Self.longestCall, at: now)]
        case .telling, .listening, .storing, .enrolling, .judging, .takingLeave, .hungUp, .over: []
        }
    }

    /// The call is answered.
    package mutating func answered(at now: Duration) -> [Action] {
        switch state {
        case .ringing: [limit(Self.longestCall, at: now)] + greet(at: now)
        case .telling, .listening, .storing, .enrolling, .judging, .takingLeave, .hungUp, .over: []
        }
    }

    /// The carrier has said something to its end.
    package mutating func spoke(at now: Duration) -> [Action] {
        switch state {
        // A call whose beginning this process did not see.
        case .ringing: return [limit(Self.longestCall, at: now)] + greet(at: now)
        case .telling(let count, let speech):
            guard speech.mayBeOver(at: now) else { return [] }
            state = .listening(count)
            return [wait(Self.patience)]
        case .enrolling(var enrolment, let speech):
            guard speech.mayBeOver(at: now) else { return [] }
            return follow(enrolment.spoke(), of: enrolment, speech, at: now)
        case .takingLeave(let speech, _):
            guard speech.mayBeOver(at: now) else { return [] }
            return hangUp()
        case .listening, .storing, .judging, .hungUp, .over: return []
        }
    }

    /// The caller pressed a key.
    package mutating func keyPressed(_ key: LineKey, at now: Duration) -> [Action] {
        guard key != .stop else { return stopPressed(at: now) }
        switch state {
        case .ringing: return [limit(Self.longestCall, at: now)] + greet(at: now)
        case .telling, .listening:
            guard key == .star else { return [] }
            var enrolment = LineEnrolment()
            return follow(enrolment.begun(), of: enrolment, Speech(began: now, shortest: .zero), at: now)
        case .enrolling(var enrolment, let speech):
            return follow(enrolment.keyPressed(key), of: enrolment, speech, at: now)
        case .storing, .judging, .takingLeave, .hungUp, .over: return []
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
            case .ringing, .telling, .listening, .enrolling, .takingLeave: now >= end ? hangUp() : []
            // The stop comes first; the caller is told and let go.
            case .storing, .judging, .hungUp, .over: []
            }
        }
    }

    /// A command was not carried out: the caller cannot hear us.
    package mutating func commandFailed() -> [Action] {
        switch state {
        case .ringing, .telling, .listening, .takingLeave: return hangUp()
        case .enrolling(let enrolment, _):
            guard enrolment.isJudging else { return hangUp() }
            state = .judging
            return [.hangUp]
        case .storing:
            state = .storing(isThere: false)
            return []
        case .hungUp: return finish()
        case .judging, .over: return []
        }
    }

    /// The call has ended.
    package mutating func ended() -> [Action] {
        switch state {
        case .ringing, .telling, .listening, .takingLeave, .hungUp: return finish()
        case .enrolling(let enrolment, _):
            guard enrolment.isJudging else { return finish() }
            state = .judging
            return []
        case .storing:
            state = .storing(isThere: false)
            return []
        case .judging, .over: return []
        }
    }

    /// This process is about to end.
    package mutating func toldToEnd() -> [Action] {
        switch state {
        case .ringing, .telling, .listening, .enrolling, .takingLeave: hangUp()
        case .judging: finish()
        case .storing, .hungUp, .over: []
        }
    }
}

// MARK: - Steps

extension LineMachine {
    private mutating func stepTimedOut(at now: Duration) -> [Action] {
        switch state {
        case .telling(let count, _):
            state = .listening(count)
            return [wait(Self.patience)]
        case .listening(let count):
            guard count < Self.mostTellings else {
                return takeLeave(.goodbye, isStopped: false, interrupts: false, at: now)
            }
            return tell(.reminder, count + 1, at: now)
        case .enrolling(var enrolment, let speech):
            return follow(enrolment.waited(), of: enrolment, speech, at: now)
        case .takingLeave: return hangUp()
        case .hungUp, .judging: return finish()
        case .ringing, .storing, .over: return []
        }
    }

    private mutating func stopPressed(at now: Duration) -> [Action] {
        switch (state, caller) {
        case (.storing, _): return []
        case (.takingLeave(_, let isStopped), _) where isStopped: return []
        case (.ringing, .withheld): return [limit(Self.longestCall, at: now)] + greet(at: now)
        case (.ringing, .shown):
            state = .storing(isThere: true)
            return [limit(Self.longestCall, at: now), .storeStop]
        case (.telling, .shown), (.listening, .shown), (.enrolling, .shown), (.takingLeave, .shown):
            state = .storing(isThere: true)
            return [.storeStop]
        case (.telling, .withheld), (.listening, .withheld), (.enrolling, .withheld), (.takingLeave, .withheld):
            return takeLeave(.withheldGreeting, isStopped: false, interrupts: true, at: now)
        // Pressed and gone: it counts all the same.
        case (.judging, .shown), (.hungUp, .shown), (.over, .shown):
            state = .storing(isThere: false)
            return [.storeStop]
        case (.judging, .withheld), (.hungUp, .withheld), (.over, .withheld): return []
        }
    }

    private mutating func greet(at now: Duration) -> [Action] {
        switch caller {
        case .shown: tell(.greeting, 1, at: now)
        case .withheld: takeLeave(.withheldGreeting, isStopped: false, interrupts: false, at: now)
        }
    }

    private mutating func afterStoring(says sentence: LineSentence, isStopped: Bool, at now: Duration) -> [Action] {
        switch state {
        case .storing(isThere: true): takeLeave(sentence, isStopped: isStopped, interrupts: true, at: now)
        case .storing(isThere: false): hangUp()
        case .ringing, .telling, .listening, .enrolling, .judging, .takingLeave, .hungUp, .over: []
        }
    }

    private mutating func tell(_ sentence: LineSentence, _ count: Int, at now: Duration) -> [Action] {
        let (speech, longest) = begin(sentence, at: now)
        state = .telling(count, speech)
        return [.say(sentence, interrupts: false), wait(longest)]
    }

    mutating func takeLeave(
        _ sentence: LineSentence, isStopped: Bool, interrupts: Bool, at now: Duration
    ) -> [Action] {
        let (speech, longest) = begin(sentence, at: now)
        state = .takingLeave(speech, isStopped: isStopped)
        return [.say(sentence, interrupts: interrupts), wait(longest)]
    }

    func begin(_ sentence: LineSentence, at now: Duration) -> (speech: Speech, longest: Duration) {
        let span = LineSentence.span(of: sentence.words(of: seller))
        return (Speech(began: now, shortest: span.lowerBound), span.upperBound)
    }

    mutating func hangUp() -> [Action] {
        state = .hungUp
        return [.hangUp, wait(Self.longestEnd)]
    }

    mutating func finish() -> [Action] {
        state = .over
        return [.finish]
    }

    mutating func wait(_ span: Duration) -> Action {
        step += 1
        return .wait(.step(step), span)
    }

    /// Puts the end of the call at so long from now.
    mutating func limit(_ span: Duration, at now: Duration) -> Action {
        end = now + span
        return .wait(.longest, span)
    }
}
