package import Dialogue

/// A call made again from its log.
///
/// The machine is fed the recorded events. What is still to be done is taken from the recorded *effects*, because they are what was done; if
/// the machine gives others, the first difference is kept as a ``Divergence``.
package struct CallFold: Equatable, Sendable {
    package private(set) var machine: CallMachine
    /// The first difference between what was recorded and what the machine gives; nil while there is none.
    package private(set) var divergence: Divergence?
    /// Effects that nothing answers yet, in the order of the log.
    package private(set) var openEffects: [OpenEffect] = []
    /// The recorded timers that were neither fired nor replaced nor taken back, in the order in which they were set.
    package private(set) var outstandingTimers: [TimerBook.Outstanding] = []
    private var answered: Answered?

    /// The event whose effects are being read.
    private struct Answered: Equatable {
        let record: LogSequence
        let event: CallEvent.Name
        let time: CallTime
        /// What the machine gave and the log has not shown yet.
        var awaited: [CallEffect]
    }

    package init(script: PromptScript) {
        self.machine = CallMachine(script: script)
    }

    package init(_ log: CallLog, script: PromptScript) {
        self.init(script: script)
        for record in log.records {
            take(record)
        }
    }

    /// Effects of one class that nothing answers yet.
    package func openEffects(_ effectClass: EffectClass) -> [OpenEffect] {
        openEffects.filter { $0.effect.effectClass == effectClass }
    }

    /// What the machine gave for the last event and the log does not hold; empty for a log that ends with a whole event.
    package var missingEffects: [CallEffect] { answered?.awaited ?? [] }

    /// Takes the next record of the log.
    package mutating func take(_ record: LogRecord) {
        switch record.entry {
        case .event(let event): take(event, record)
        case .effect(let id, let effect): take(effect, named: id, record)
        }
    }

    private mutating func take(_ event: CallEvent, _ record: LogRecord) {
        if let answered, let given = answered.awaited.first {
            diverge(answered, at: record.sequence, recorded: nil, given: given)
        }
        openEffects.removeAll { $0.isAnswered(by: event) }
        if case .timerFired(let fired) = event {
            outstandingTimers.removeAll { $0.timer == fired.timer }
        }
        let given = machine.handle(event, at: record.time)
        answered = Answered(record: record.sequence, event: event.name, time: record.time, awaited: given)
    }

    private mutating func take(_ effect: CallEffect, named id: EffectID, _ record: LogRecord) {
        if var answered {
            let given = answered.awaited.isEmpty ? nil : answered.awaited.removeFirst()
            if given != effect { diverge(answered, at: record.sequence, recorded: effect, given: given) }
            self.answered = answered
        }
        if effect.leavesSomethingOpen { openEffects.append(OpenEffect(id: id, effect: effect)) }
        keepTimers(effect, at: record.time)
    }

    private mutating func keepTimers(_ effect: CallEffect, at time: CallTime) {
        switch effect {
        case .setTimer(let set):
            outstandingTimers.removeAll { $0.timer.kind == set.timer.kind }
            outstandingTimers.append(TimerBook.Outstanding(timer: set.timer, due: time + set.after))
        case .cancelTimer(let cancel):
            outstandingTimers.removeAll { $0.timer == cancel.timer }
        case .finish:
            outstandingTimers = []
        case .dial, .hangUp, .startStream, .stopStream, .say, .clear, .expect, .reserveOffer, .releaseOffer,
            .releaseContact, .openRecording, .storeContentKey, .discardContent, .storeSuppression, .queueText,
            .speakByCarrier:
            break
        }
    }

    private mutating func diverge(
        _ answered: Answered, at record: LogSequence, recorded: CallEffect?, given: CallEffect?
    ) {
        guard divergence == nil else { return }
        divergence = Divergence(
            record: record, event: answered.record, eventName: answered.event, time: answered.time, recorded: recorded,
            given: given)
    }
}
