package import Commerce

/// Decides what to say next from what was understood; it sees names of lines and intents, never words.
///
/// Its caller owns time, marks, barge-in and everything that goes before dialogue. It calls an input when something happened and does the
/// actions in order. ``understood(_:)`` is called only when the agent was silent or what it said was cut, so that there is always a next
/// step; an offer that is never answered must be reported as denied by the caller's timer.
package struct DialogueMachine: Equatable, Sendable {
    package let script: PromptScript
    package let capabilities: DialogueCapabilities
    private var state: State
    private var turns: Int
    private var offerWasRequested: Bool

    /// More answers and silences than this and the dialogue ends: about the six minutes that a call may last (DUR-10).
    package static let turnLimit = 30

    private enum State: Equatable {
        /// The greeting is not over yet.
        case waiting
        /// Lines are being said; the last of them is awaited.
        case speaking(last: LineID, then: AfterSpeech)
        case listening(Exchange)
        /// The offer engine was asked; lines may still be heard.
        case awaitingOffer(OfferQuestion)
        case ended
    }

    private enum AfterSpeech: Equatable {
        case listen(Exchange)
        case end(DialogueOutcome)
    }

    /// One question and how often in a row it went unanswered.
    private struct Exchange: Equatable {
        let place: StateID
        let question: Question
        var silences = 0
        var misses = 0
    }

    package init(script: PromptScript, capabilities: DialogueCapabilities) {
        self.script = script
        self.capabilities = capabilities
        self.state = .waiting
        self.turns = 0
        self.offerWasRequested = false
    }

    /// What the person is expected to say, also while the question is still being said: the hint for reading an answer that cuts in.
    package var expectation: Expectation {
        switch state {
        case .waiting: .greeting
        case .speaking(_, then: .listen(let exchange)), .listening(let exchange): exchange.question.expectation
        case .speaking(_, then: .end), .awaitingOffer, .ended: .nothing
        }
    }

    /// Whether the dialogue has nothing more to say.
    package var hasEnded: Bool { state == .ended }
}

// MARK: - What happened

extension DialogueMachine {
    /// The greeting is over: begin.
    package mutating func began() -> [DialogueAction] {
        switch state {
        case .waiting: enter(script.start)
        case .speaking, .listening, .awaitingOffer, .ended: []
        }
    }

    /// Every clause of a line was heard, by its marks. Lines that the dialogue does not await mean nothing to it.
    package mutating func lineHeard(_ line: LineID) -> [DialogueAction] {
        switch state {
        case .speaking(last: line, then: .listen(let exchange)):
            state = .listening(exchange)
            return [.expect(exchange.question.expectation)]
        case .speaking(last: line, then: .end(let outcome)):
            state = .ended
            return [.end(outcome)]
        case .speaking, .waiting, .listening, .awaitingOffer, .ended:
            return []
        }
    }

    /// The person said something, while the agent was silent or so that it was cut.
    package mutating func understood(_ intent: Intent) -> [DialogueAction] {
        switch state {
        case .waiting, .ended:
            return []
        case .speaking(last: let line, then: .end(let outcome)):
            return answered(intent, duringFarewell: line, outcome)
        case .awaitingOffer:
            return answeredBeforeOffer(intent)
        case .speaking(_, then: .listen(let exchange)), .listening(let exchange):
            return answered(intent, in: exchange)
        }
    }

    /// The person said nothing for as long as a silence may last; counts only while listening.
    package mutating func stayedSilent() -> [DialogueAction] {
        switch state {
        case .listening(var exchange):
            guard countTurn() else { return endTooLong() }
            exchange.silences += 1
            guard exchange.silences <= script.patience.times else { return end(.goodbye, .unresponsive) }
            return ask(exchange, after: [script.patience.silence])
        case .waiting, .speaking, .awaitingOffer, .ended:
            return []
        }
    }

    /// The offer engine granted something, and the reservation is stored. A grant that comes too late is not spoken of.
    package mutating func offerReserved(_ benefit: OfferBenefit) -> [DialogueAction] {
        switch state {
        case .awaitingOffer(let request): enter(request.state(for: benefit))
        case .waiting, .speaking, .listening, .ended: []
        }
    }

    /// The offer engine granted nothing, its answer could not be stored, or it did not answer in time.
    package mutating func offerDenied() -> [DialogueAction] {
        switch state {
        case .awaitingOffer(let request): enter(request.denied)
        case .waiting, .speaking, .listening, .ended: []
        }
    }

    /// The call lost what it was saying (a new process, a new stream) and has said so: put the last question again.
    package mutating func resumed() -> [DialogueAction] {
        switch state {
        case .speaking(_, then: .listen(let exchange)), .listening(let exchange): ask(exchange, after: [])
        case .speaking(_, then: .end(let outcome)): end(.goodbye, outcome)
        case .waiting, .awaitingOffer, .ended: []
        }
    }
}

// MARK: - Answers

extension DialogueMachine {
    private mutating func answered(_ intent: Intent, in exchange: Exchange) -> [DialogueAction] {
        guard countTurn() else { return endTooLong() }
        if let house = HouseRule(intent) { return end(house.line, house.outcome) }
        if intent == .recordingObjection {
            return ask(
                Exchange(place: exchange.place, question: exchange.question), after: [ReservedLine.recordingOff.id])
        }
        guard let rule = rule(for: intent, in: exchange.question) else { return answeredUnfittingly(intent, exchange) }
        guard let next = rule.next else {
            return ask(Exchange(place: exchange.place, question: exchange.question), after: rule.lines)
        }
        return enter(next, after: rule.lines)
    }

    private mutating func answeredUnfittingly(_ intent: Intent, _ exchange: Exchange) -> [DialogueAction] {
        var exchange = exchange
        exchange.silences = 0
        exchange.misses += 1
        guard exchange.misses <= script.patience.times else { return end(.goodbye, .misunderstood) }
        return ask(exchange, after: intent.wantsTheQuestionAgain ? [] : [script.patience.noMatch])
    }

    /// Somebody who speaks into the goodbye gets a truthful word if they ask for one, and else a short end: the matter is closed.
    private mutating func answered(
        _ intent: Intent, duringFarewell line: LineID, _ outcome: DialogueOutcome
    ) -> [DialogueAction] {
        guard countTurn(), intent != .goodbye else {
            state = .ended
            return [.end(outcome)]
        }
        if let house = HouseRule(intent), house.line.id != line { return end(house.line, house.outcome) }
        if intent == .askAI, let truth = anywhere(intent) { return say(truth.lines, then: .end(outcome)) }
        if intent == .recordingObjection { return end(.recordingOff, outcome) }
        guard line != ReservedLine.goodbye.id else {
            state = .ended
            return [.end(outcome)]
        }
        return end(.goodbye, outcome)
    }

    /// While the engine thinks, only an answer that ends the call is followed.
    private mutating func answeredBeforeOffer(_ intent: Intent) -> [DialogueAction] {
        guard countTurn() else { return endTooLong() }
        if let house = HouseRule(intent) { return end(house.line, house.outcome) }
        if intent == .recordingObjection { return [.say(ReservedLine.recordingOff.id)] }
        guard let rule = anywhere(intent), let next = rule.next, let target = script.state(next) else { return [] }
        switch target.kind {
        case .ending: return enter(next, after: rule.lines)
        case .question, .offer: return []
        }
    }

    private func rule(for intent: Intent, in question: Question) -> DialogueRule? {
        if let rule = question.rules.first(where: { $0.intent == intent }) { return rule }
        if let broader = intent.broader, let rule = question.rules.first(where: { $0.intent == broader }) {
            return rule
        }
        return anywhere(intent)
    }

    private func anywhere(_ intent: Intent) -> DialogueRule? {
        script.anywhere.first { $0.intent == intent }
    }
}

// MARK: - Moves

extension DialogueMachine {
    private mutating func enter(_ place: StateID, after lines: [LineID] = []) -> [DialogueAction] {
        let target = stateToEnter(place)
        switch target.kind {
        case .question(let question):
            return say(lines + target.lines, then: .listen(Exchange(place: target.id, question: question)))
        case .ending(let outcome, let text):
            let texts = text.map { [DialogueAction.queueText($0)] } ?? []
            return texts + say(lines + target.lines, then: .end(outcome))
        case .offer(let request):
            guard capabilities.offerPossible, !offerWasRequested else { return enter(request.denied, after: lines) }
            offerWasRequested = true
            state = .awaitingOffer(request)
            return (lines + target.lines).map { .say($0) } + [.requestOffer(request.reason)]
        }
    }

    /// Follows entry conditions. The check has refused scripts in which they lead in a circle or nowhere.
    private func stateToEnter(_ place: StateID) -> ScriptState {
        guard let target = script.state(place) else {
            preconditionFailure("a checked script leads to a state that it does not have: \(place)")
        }
        switch target.condition {
        case .textingPermitted(let otherwise): return capabilities.textingPermitted ? target : stateToEnter(otherwise)
        case nil: return target
        }
    }

    private mutating func ask(_ exchange: Exchange, after lines: [LineID]) -> [DialogueAction] {
        say(lines + [exchange.question.again], then: .listen(exchange))
    }

    private mutating func end(_ line: ReservedLine, _ outcome: DialogueOutcome) -> [DialogueAction] {
        say([line.id], then: .end(outcome))
    }

    private mutating func endTooLong() -> [DialogueAction] {
        end(.timeOver, .tooLong)
    }

    private mutating func say(_ lines: [LineID], then next: AfterSpeech) -> [DialogueAction] {
        guard let last = lines.last else { preconditionFailure("a checked script has a state without words") }
        state = .speaking(last: last, then: next)
        return lines.map { .say($0) }
    }

    /// False when the dialogue has had all its turns.
    private mutating func countTurn() -> Bool {
        turns += 1
        return turns <= Self.turnLimit
    }
}
