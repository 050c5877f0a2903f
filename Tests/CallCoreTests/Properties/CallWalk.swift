import Commerce
import Dialogue
import LiveCartsTesting
import Testing

@testable import CallCore

/// A call through a world that is mostly plausible and sometimes not, checked at every step.
struct CallWalk {
    private(set) var call: CallRehearsal
    private(set) var invariants: CallInvariants
    private var fold: CallFold
    private var seen = 0
    var arbitrary: ArbitraryEvents

    init(script: PromptScript, seed: UInt64) {
        var arbitrary = ArbitraryEvents(random: SplitMix(seed: seed))
        self.call = CallRehearsal(script: script, world: CallWalk.world(&arbitrary))
        self.arbitrary = arbitrary
        self.invariants = CallInvariants(script: script)
        self.fold = CallFold(script: script)
    }

    private static func world(_ arbitrary: inout ArbitraryEvents) -> RehearsedWorld {
        var world = RehearsedWorld()
        if arbitrary.chance(8) { world.permit = arbitrary.pick([.refused, .neverDecided]) }
        if arbitrary.chance(10) { world.phone = arbitrary.pick([.busy, .neverAnswers, .dialFails, .replyIsLost]) }
        if arbitrary.chance(30) { world.store = arbitrary.pick([.fails, .neverReplies]) }
        if arbitrary.chance(50) { world.offers = arbitrary.pick([.denies, .neverReplies, .reserves(.freeShipping)]) }
        if arbitrary.chance(20) { world.streams = [.milliseconds(270)] }
        if arbitrary.chance(8) { world.streams = [] }
        if arbitrary.chance(8) { world.returnsMarks = false }
        if arbitrary.chance(8) { world.rendersSpeech = false }
        if arbitrary.chance(20) { world.confirmsHangUp = false }
        if arbitrary.chance(20) { world.textingPermitted = false }
        return world
    }

    var label: CallStateLabel { CallStateLabel(call.machine) }

    /// One step: what the world has in store, what a caller does, or anything at all.
    mutating func step(noise: Int) -> CallEvent.Name? {
        let before = call.events.count
        // Without noise the caller is patient, so that some calls go all the way.
        let maySpeak = noise == 0 ? label == .listening : call.machine.liveEpoch != nil
        if arbitrary.chance(noise) {
            call.happen(arbitrary.event(for: call.machine))
        } else if maySpeak, arbitrary.chance(noise == 0 ? 90 : 25) {
            speak()
        } else if !call.step() {
            call.happen(arbitrary.event(for: call.machine))
        }
        check()
        let events = call.events
        return events.count > before ? events[before].name : nil
    }

    private mutating func speak() {
        let cooperative: [Intent] = [.yes, .yes, .priceObjection, .accept, .textLink, .no, .backchannel]
        let intent = arbitrary.chance(80) ? arbitrary.pick(cooperative) : arbitrary.pick(Intent.allCases)
        let words: RehearsedWords =
            arbitrary.chance(85) ? .meaning(intent) : arbitrary.pick([.noWords, .unheard, .unanswered])
        call.caller(says: words)
    }

    mutating func begin() {
        call.begin()
        check()
    }

    mutating func happen(_ event: CallEvent) {
        call.happen(event)
        check()
    }

    /// The invariants, and the fold against the live machine, for everything that was logged since.
    private mutating func check() {
        var event: CallEvent?
        var effects: [CallEffect] = []
        for record in call.log.records.dropFirst(seen) {
            fold.take(record)
            switch record.entry {
            case .event(let next):
                if let event { invariants.check(event, effects, fold.machine, isSettled: false) }
                event = next
                effects = []
            case .effect(_, let effect): effects.append(effect)
            }
        }
        if let event { invariants.check(event, effects, fold.machine, isSettled: true) }
        seen = call.log.records.count
        if fold.machine != call.machine { invariants.violate("the fold is another machine") }
        if let divergence = fold.divergence { invariants.violate("\(divergence)") }
        if Set(fold.outstandingTimers.map(\.timer)) != Set(call.machine.outstandingTimers.map(\.timer)) {
            invariants.violate("the fold has other timers")
        }
    }

    /// The process dies behind what is logged, and another takes the call over.
    mutating func takeOver(legIsAlive: Bool, mayGoOn: Bool) throws {
        let span = TimeSpan.milliseconds(Int64(arbitrary.pick([0, 300, 2_000, 40_000])))
        try call.processDies(
            keeping: call.log.records.count, for: span, legIsAlive: legIsAlive, mayGoOn: mayGoOn)
        check()
    }

    /// Lets the world go on for a while without a caller.
    mutating func goOn() {
        for _ in 0..<60 {
            guard !call.machine.isFinished, call.step() else { return }
            check()
        }
    }

    /// Fires every timer that is set, and nothing else happens: the call must end.
    mutating func drain() {
        guard label != .new else { return }
        for _ in 0..<400 {
            guard !call.machine.isFinished else { return }
            guard let next = call.machine.outstandingTimers.min(by: { $0.due < $1.due }) else { break }
            happen(.timerFired(TimerFired(timer: next.timer)))
        }
        if !call.machine.isFinished { invariants.violate("the call does not end: \(label)") }
    }
}
