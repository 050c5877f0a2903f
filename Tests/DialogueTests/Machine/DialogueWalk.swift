import Commerce
import Dialogue

/// A person who answers at random, and a judge who watches what the machine does.
struct DialogueWalk {
    private(set) var outcome: DialogueOutcome?
    private var machine: DialogueMachine
    private var generator: SplitMix
    private var unheard: [LineID] = []
    private var purposeTold = false
    private var offerGranted = false
    private var offerPending = false
    private var offersAsked = 0
    private var texts = 0
    private var lastIntent: Intent?
    private var violations: [String] = []

    init(script: PromptScript, capabilities: DialogueCapabilities, seed: UInt64) {
        self.machine = DialogueMachine(script: script, capabilities: capabilities)
        self.generator = SplitMix(state: seed)
    }

    /// Everything that was wrong; empty when nothing was.
    mutating func run() -> [String] {
        watch(machine.began())
        // An input is an answer, a silence, a heard line or the engine's word: each turn has at most three lines to hear.
        for _ in 0..<(DialogueMachine.turnLimit * 8) where outcome == nil { step() }
        if outcome == nil { violations.append("no end") }
        return violations
    }

    private mutating func step() {
        switch generator.next(below: 10) {
        case 0..<5 where !unheard.isEmpty: watch(machine.lineHeard(unheard.removeFirst()))
        case 0..<3 where offerPending: answerOffer()
        case 3 where unheard.isEmpty: watch(machine.stayedSilent())
        case 4...9: answer()
        default: break
        }
    }

    private mutating func answerOffer() {
        offerPending = false
        guard generator.next(below: 3) > 0 else { return watch(machine.offerDenied()) }
        offerGranted = true
        watch(machine.offerReserved(generator.next(below: 2) == 0 ? .freeShipping : .percent(.whole(10))))
    }

    private mutating func answer() {
        let likely: [Intent] = [.yes, .yes, .yes, .accept, .priceObjection, .textLink, .no]
        let intent =
            generator.next(below: 2) == 0
            ? likely[generator.next(below: likely.count)]
            : Intent.allCases[generator.next(below: Intent.allCases.count)]
        lastIntent = intent
        // Words that get through have cut what was being said.
        if !offerPending { unheard = [] }
        watch(machine.understood(intent))
    }

    private mutating func watch(_ actions: [DialogueAction]) {
        if outcome != nil, !actions.isEmpty { violations.append("\(actions) after the end") }
        for action in actions {
            switch action {
            case .say(let line): watch(line)
            case .expect: break
            case .requestOffer:
                offersAsked += 1
                offerPending = true
                if offersAsked > 1 { violations.append("a second offer") }
                if lastIntent != .priceObjection {
                    violations.append("an offer after \(String(describing: lastIntent))")
                }
                if !machine.capabilities.offerPossible { violations.append("an offer where none is possible") }
            case .queueText:
                texts += 1
                if texts > 1 || !machine.capabilities.textingPermitted { violations.append("a text too many") }
                if ![.yes, .accept, .textLink].contains(lastIntent) { violations.append("a text nobody wanted") }
            case .end(let end): outcome = end
            }
        }
    }

    private mutating func watch(_ id: LineID) {
        unheard.append(id)
        guard let line = machine.script.line(id) else { return violations.append("no line \(id)") }
        if line.parts.contains(.salesPurpose) { purposeTold = true }
        if line.isSales && !purposeTold { violations.append("\(id) sells before the purpose was told") }
        if line.speaksOfOffer && !offerGranted { violations.append("\(id) speaks of an offer that nobody granted") }
    }
}
