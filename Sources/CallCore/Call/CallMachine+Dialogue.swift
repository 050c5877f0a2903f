import Compliance
import Dialogue
import OrderedCollections

// The dialogue: what it wants said, asked, promised.
extension CallMachine {
    /// The hello is over, or there is none: the first words (OPN-1).
    mutating func beginDialogue() {
        guard course == .greeting, stream.isLive, !suspicion.isPossible else { return }
        cancel(.greeting)
        course = .talking
        perform(dialogue.began())
        proceed()
    }

    /// Lines wait for their turn; everything else is done at once.
    mutating func perform(_ actions: [DialogueAction]) {
        for action in actions {
            switch action {
            case .say(let id):
                guard let line = script.lines[id] else { continue }
                agenda.lines.append(PlannedLine(line, origin: .dialogue))
            case .expect:
                tellExpectation()
            case .requestOffer(let reason):
                requestOffer(reason)
            case .queueText(let text):
                textDue = text
            case .end(let outcome):
                dialogueEnded(outcome)
            }
        }
        tellExpectation()
    }

    private mutating func dialogueEnded(_ outcome: DialogueOutcome) {
        switch outcome {
        case .notInterested:
            // A stop for marketing (REV-11), whatever the script's farewell said.
            suppress(.notInterested, words: nil, confirming: .stopConfirmation, for: .stop, as: .optedOut)
        case .accepted, .declined, .callback, .wrongPerson, .minor, .emergency, .vulnerable, .unresponsive,
            .misunderstood, .tooLong:
            end(for: .dialogue, as: CallOutcome(outcome), saying: nil)
        }
    }
}
