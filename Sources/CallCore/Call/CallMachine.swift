import Commerce
package import Dialogue

/// Decides a call: from everything that happened to it, what it wants from the world.
///
/// It is a value without clock, randomness or words. The same events give the same effects, in this process or in any other, so a call can
/// be replayed from its log, and goes on in another process when its own dies. After ``CallEffect/finish(_:)`` it asks for nothing more.
///
/// What it is made of: seven machines, each of which knows one thing (leg, party, stream, turn, play-out, dialogue, store), and the table of
/// precedence in ``CallConcern``. This file sends each event where it belongs; the decisions stand beside it, by concern.
package struct CallMachine: Equatable, Sendable {
    /// Raised whenever the same events may give other effects.
    package static let version = MachineVersion(5)

    package let script: PromptScript
    var leg = LegMachine()
    var party = PartyMachine()
    var stream = StreamMachine()
    var turn = TurnMachine()
    var playout = PlayoutMachine()
    var dialogue: DialogueMachine

    var course = CallCourse.placing
    var created: Created?
    var incarnation = Incarnation.first
    var now = CallTime.zero
    var timers = TimerBook()
    var agenda = Agenda()
    var disclosure = Disclosure()
    var content = ContentState.held
    var suspicion = StopSuspicion.none
    /// What the hearing side was last told to listen for.
    var expected: Expect?
    /// The turn in which a secret was refused last: a number that goes on is not refused at each of its digits.
    var refusedTurn: TurnNumber?
    /// How often in a row the recogniser failed.
    var hearingFailures = 0
    /// The decision that reserved the dial's place in the frequency counters.
    var contact: DecisionID?
    var offer: OfferInHand?
    var textDue: TextID?
    /// Where the event in hand stands in the log: an event and its effects take a number each.
    var position = LogSequence.first
    /// The store is to answer these.
    var awaitedSuppression: EffectID?
    var awaitedOffer: EffectID?
    var store = StoreWork()
    var logIsLost = false
    /// The effects of the event in hand; empty between events.
    var asked: [CallEffect] = []

    package init(script: PromptScript) {
        self.script = script
        self.dialogue = DialogueMachine(
            script: script, capabilities: DialogueCapabilities(textingPermitted: false, offerPossible: true))
    }

    /// Takes note of an event and gives what the call wants now, in order.
    ///
    /// - Parameters:
    ///   - event: What happened. The first must be ``CallEvent/created(_:)``; others before it mean nothing.
    ///   - time: When, in call time. A time before that of an earlier event counts as that.
    package mutating func handle(_ event: CallEvent, at time: CallTime) -> [CallEffect] {
        guard !isFinished else { return [] }
        now = max(now, time)
        if case .resumed = event { incarnation = incarnation.next }
        if case .created(let created) = event {
            begin(created)
        } else if created != nil {
            decide(event)
        }
        defer {
            position = LogSequence(position.number + 1 + asked.count)
            asked = []
        }
        return asked
    }

    private mutating func decide(_ event: CallEvent) {
        discardIfUnwanted(event)
        switch CallConcern.raised(by: event) {
        case .hungUp: legDecides(event)
        case .stop: stopDecides(event)
        case .toldToEnd: outsideDecides(event)
        case .unfitParty, .machineAnswered: partyDecides(event)
        case .trouble: troubleDecides(event)
        case .bargeIn, .dialogue: takeNote(of: event)
        }
    }

    /// Asks for an effect; the name is the one that the log gives it.
    @discardableResult
    mutating func ask(_ effect: CallEffect) -> EffectID {
        asked.append(effect)
        return EffectID(incarnation: incarnation, event: position, index: asked.count - 1)
    }
}

// MARK: - What can be seen from outside

extension CallMachine {
    /// How the call ended; nil while it goes on.
    package var outcome: CallOutcome? {
        switch course {
        case .finished(let outcome): outcome
        case .placing, .connecting, .greeting, .talking, .ending, .settling: nil
        }
    }

    package var isFinished: Bool { outcome != nil }

    /// The timers that are out, each with the call time at which it fires.
    package var outstandingTimers: [TimerBook.Outstanding] { timers.outstanding }

    /// Whether words and sound may be sealed to disk: the notice was heard, the key is durable, and nothing was refused since.
    package var mayKeepContent: Bool { content == .kept }

    /// Whether words and sound were refused: none of this call is ever kept.
    package var hasDiscardedContent: Bool {
        switch content {
        case .discarded: true
        case .held, .securing, .kept: false
        }
    }

    /// Whether no sales word may be said: a stop was heard or may have been, or the call is ending.
    package var isSellingBarred: Bool {
        switch course {
        case .placing, .connecting, .greeting, .talking: suspicion.isPossible
        case .ending, .settling, .finished: true
        }
    }

    /// What the agent is saying.
    package var liveUtterance: SpokenUtterance? { playout.live }

    /// The turn that the caller is in, or that their next word begins. Results of the recogniser carry it.
    ///
    /// A result is delivered after the pause that it was made at; one that was begun before newer speech is not delivered at all.
    package var currentTurn: TurnNumber { turn.number }

    /// What answer is expected: the hint for reading the caller's words.
    package var expectation: Expectation { dialogue.expectation }

    /// The media stream that is up; nil when none is.
    package var liveEpoch: StreamEpoch? { stream.liveEpoch }

    /// Which process in turn owns the call, counted by the machine from ``CallEvent/resumed(_:)``.
    package var currentIncarnation: Incarnation { incarnation }
}
