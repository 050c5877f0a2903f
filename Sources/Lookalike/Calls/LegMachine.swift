/// The life of one leg as the carrier sees it, placed by the client or by a person: ringing, answered, ended, and the one media stream it
/// may have.
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

    /// Who placed the call.
    private enum Origin: Equatable, Sendable {
        case client(Dial)
        case person
    }

    /// How long a call to the client rings before the carrier gives up: an application's `first_command_timeout_secs` (§7).
    static let firstCommandTime: Duration = .seconds(30)
    /// How long a call may last when nobody says otherwise.
    static let longestCall: Duration = .seconds(14_400)

    private let origin: Origin
    private let facts: DisputedFacts
    private var state = State.ringing

    init(_ dial: Dial, facts: DisputedFacts) {
        self.origin = .client(dial)
        self.facts = facts
    }

    /// A call that a person makes to the client.
    init(incoming facts: DisputedFacts) {
        self.origin = .person
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

    /// The dial was accepted, or the person's call has reached the client.
    func began() -> [Action] {
        switch origin {
        case .client(let dial): dialed(dial)
        case .person: [.report(.initiated), .wait(.ringTime, Self.firstCommandTime)]
        }
    }

    private func dialed(_ dial: Dial) -> [Action] {
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
        case (.ringing, .ringTime): end(notTaken)
        case (.answered, .timeLimit): end(Ending(cause: "time_limit", source: "unknown", sipCause: "200"))
        // Each of these waits was overtaken by what happened meanwhile.
        case (.ringing, .timeLimit), (.answered, .pickUp), (.answered, .ringTime), (.ended, _): []
        }
    }

    /// The person hung up.
    mutating func personHungUp() -> [Action] {
        switch (state, origin) {
        case (.answered, .client): end(Ending(cause: "normal_clearing", source: "callee", sipCause: "200"))
        case (.answered, .person): end(Ending(cause: "normal_clearing", source: "caller", sipCause: "200"))
        case (.ringing, .person): end(notTaken)
        case (.ringing, .client), (.ended, _): []
        }
    }

    /// The client asked to hang up.
    mutating func hangUpAsked() throws(Refusal) -> [Action] {
        switch (state, origin) {
        case (.ringing, .client): return end(Ending(cause: "originator_cancel", source: "caller", sipCause: "487"))
        case (.ringing, .person): return end(Ending(cause: "call_rejected", source: "callee", sipCause: "603"))
        case (.answered, .client): return end(Ending(cause: "normal_clearing", source: "caller", sipCause: "200"))
        case (.answered, .person): return end(Ending(cause: "normal_clearing", source: "callee", sipCause: "200"))
        case (.ended, _): throw .callEnded
        }
    }

    /// The client takes a call. Its own calls are not for it to take (90102).
    mutating func answerAsked() throws(Refusal) -> [Action] {
        switch (state, origin) {
        case (.ringing, .person):
            state = .answered(.none)
            return [.answerLine, .report(.answered), .wait(.timeLimit, Self.longestCall)]
        case (.ringing, .client), (.answered, _): throw .commandInvalid
        case (.ended, _): throw .callEnded
        }
    }

    /// The client turns a call away.
    mutating func rejectAsked(isBusy: Bool) throws(Refusal) -> [Action] {
        switch (state, origin) {
        case (.ringing, .person):
            return end(
                isBusy
                    ? Ending(cause: "user_busy", source: "callee", sipCause: "486")
                    : Ending(cause: "call_rejected", source: "callee", sipCause: "603"))
        case (.ringing, .client), (.answered, _): throw .commandInvalid
        case (.ended, _): throw .callEnded
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

    /// How a call ends that rings in vain.
    private var notTaken: Ending {
        switch origin {
        case .client(let dial):
            Ending(cause: dial.retriesOnTimeout ? "timeout" : "no_answer", source: "unknown", sipCause: "487")
        case .person: Ending(cause: "originator_cancel", source: "caller", sipCause: "487")
        }
    }

    private mutating func pickedUp() -> [Action] {
        guard case .client(let dial) = origin else { return [] }
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
