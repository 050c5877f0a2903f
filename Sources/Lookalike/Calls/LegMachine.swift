/// The life of one outbound leg as the carrier sees it: ringing, answered, ended, and the one media stream it may have.
struct LegMachine: Equatable, Sendable {
    /// How a leg ended, in Telnyx's words (§1.2).
    struct Ending: Equatable, Sendable {
        var cause: String
        var source: String
        var sipCause: String
    }

    /// Waits that the leg asks for.
    enum Timer: Equatable, Sendable { case pickUp, ringTime, timeLimit }

    /// What is to be done.
    enum Action: Equatable, Sendable {
        case report(Report)
        case wait(Timer, Duration)
        case answerLine
        case openStream(StreamOrder)
        case closeStream(StreamOrder)
        case endLine
    }

    /// What is to be told by webhook.
    enum Report: Equatable, Sendable {
        case initiated, answered
        case hangup(Ending)
        case streamingStarted(StreamOrder)
        case streamingStopped(StreamOrder)
        case streamingFailed(StreamOrder, reason: String)
    }

    private enum Stream: Equatable, Sendable {
        case none
        case opening(StreamOrder)
        case live(StreamOrder)
    }

    private enum State: Equatable, Sendable {
        case ringing
        case answered(Stream)
        case ended(Ending)
    }

    /// What the dial asked for.
    struct Dial: Equatable, Sendable {
        var pickUp: CallerScript.PickUp
        var ringTime: Duration
        var timeLimit: Duration
        var retriesOnTimeout: Bool
        var stream: StreamOrder?
    }

    private let dial: Dial
    private let facts: DisputedFacts
    private var state = State.ringing

    init(_ dial: Dial, facts: DisputedFacts) {
        self.dial = dial
        self.facts = facts
    }

    /// Whether the call goes on.
    var isAlive: Bool {
        switch state {
        case .ringing, .answered: true
        case .ended: false
        }
    }

    /// The refusal of a command that needs an answered call; nil when it may go on.
    var refusalOfAnsweredCommand: Refusal? {
        switch state {
        case .ringing: .notAnswered
        case .answered: nil
        case .ended: .callEnded
        }
    }

    /// The dial was accepted.
    func dialed() -> [Action] {
        let rings: [Action] = [.report(.initiated), .wait(.ringTime, dial.ringTime)]
        return switch dial.pickUp {
        case .answers(let seconds), .rejects(let seconds): rings + [.wait(.pickUp, .seconds(seconds))]
        case .busy, .unknownNumber: rings + [.wait(.pickUp, .milliseconds(200))]
        case .noAnswer: rings
        }
    }

    /// A wait is over.
    mutating func timerFired(_ timer: Timer) -> [Action] {
        switch (state, timer) {
        case (.ringing, .pickUp): pickedUp()
        case (.ringing, .ringTime):
            end(
                Ending(
                    cause: dial.retriesOnTimeout ? "timeout" : "no_answer", source: "unknown", sipCause: "487"))
        case (.answered, .timeLimit): end(Ending(cause: "time_limit", source: "unknown", sipCause: "200"))
        // Each of these waits was overtaken by what happened meanwhile.
        case (.ringing, .timeLimit), (.answered, .pickUp), (.answered, .ringTime), (.ended, _): []
        }
    }

    /// The called person hung up.
    mutating func calleeHungUp() -> [Action] {
        guard case .answered = state else { return [] }
        return end(Ending(cause: "normal_clearing", source: "callee", sipCause: "200"))
    }

    /// The client asked to hang up.
    mutating func hangUpAsked() throws(Refusal) -> [Action] {
        switch state {
        case .ringing: return end(Ending(cause: "originator_cancel", source: "caller", sipCause: "487"))
        case .answered: return end(Ending(cause: "normal_clearing", source: "caller", sipCause: "200"))
        case .ended: throw .callEnded
        }
    }

    /// The client asked for a stream.
    mutating func streamAsked(_ order: StreamOrder) throws(Refusal) -> [Action] {
        switch state {
        case .ringing: throw .notAnswered
        case .answered(.none):
            state = .answered(.opening(order))
            return [.openStream(order)]
        case .answered(.opening), .answered(.live): throw .streamInUse
        case .ended: throw .callEnded
        }
    }

    /// The client asked to stop the stream; without an id, whichever there is.
    mutating func streamStopAsked(id: String?) throws(Refusal) -> [Action] {
        switch state {
        case .ringing: throw .notAnswered
        case .answered(.opening(let order)), .answered(.live(let order)):
            guard id == nil || id == order.id else { throw .noStream }
            state = .answered(.none)
            return [.closeStream(order), .report(.streamingStopped(order))]
        case .answered(.none): throw .noStream
        case .ended: throw .callEnded
        }
    }

    /// The media socket is open.
    mutating func streamStarted(id: String) -> [Action] {
        guard case .answered(.opening(let order)) = state, order.id == id else { return [] }
        state = .answered(.live(order))
        return [.report(.streamingStarted(order))]
    }

    /// The media socket could not be opened. The call goes on in silence.
    mutating func streamFailed(id: String, reason: String) -> [Action] {
        guard case .answered(.opening(let order)) = state, order.id == id else { return [] }
        state = .answered(.none)
        return [.report(.streamingFailed(order, reason: reason))]
    }

    /// The media socket was closed by the client, or broke.
    mutating func streamLost(id: String) -> [Action] {
        guard case .answered(.live(let order)) = state, order.id == id else { return [] }
        state = .answered(.none)
        return switch facts.socketLoss {
        case .streamingStopped: [.report(.streamingStopped(order))]
        case .streamingFailed: [.report(.streamingFailed(order, reason: "connection_lost"))]
        }
    }

    private mutating func pickedUp() -> [Action] {
        switch dial.pickUp {
        case .answers:
            let wait = Action.wait(.timeLimit, dial.timeLimit)
            guard let order = dial.stream else {
                state = .answered(.none)
                return [.answerLine, .report(.answered), wait]
            }
            state = .answered(.opening(order))
            return [.answerLine, .report(.answered), wait, .openStream(order)]
        case .busy: return end(Ending(cause: "user_busy", source: "callee", sipCause: "486"))
        case .rejects: return end(Ending(cause: "call_rejected", source: "callee", sipCause: "603"))
        case .unknownNumber: return end(Ending(cause: "not_found", source: "callee", sipCause: "404"))
        case .noAnswer: return []
        }
    }

    private mutating func end(_ ending: Ending) -> [Action] {
        defer { state = .ended(ending) }
        let hangup = Action.report(.hangup(ending))
        switch state {
        case .answered(.live(let order)):
            let stream: [Action] = [.closeStream(order), .report(.streamingStopped(order))]
            return switch facts.hangupReport {
            case .afterStreamStopped: stream + [hangup, .endLine]
            case .beforeStreamStopped: [hangup] + stream + [.endLine]
            }
        case .answered(.opening(let order)): return [.closeStream(order), hangup, .endLine]
        case .answered(.none), .ringing, .ended: return [hangup, .endLine]
        }
    }
}
