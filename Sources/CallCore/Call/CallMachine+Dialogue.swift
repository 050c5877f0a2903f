import Commerce
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
                awaitedOffer = ask(.reserveOffer(ReserveOffer(reason: reason)))
                set(.offerReply, after: CallWaits.offerReply)
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
        case .accepted, .declined, .callback, .wrongPerson, .minor, .emergency, .recordingRefused, .unresponsive,
            .misunderstood, .tooLong:
            end(for: .dialogue, as: CallOutcome(outcome), saying: nil)
        }
    }

    mutating func offerWasReserved(_ reserved: OfferReserved) {
        // An answer that comes too late is not spoken of: the dialogue has gone on without.
        guard timers.isOutstanding(.offerReply) else { return }
        cancel(.offerReply)
        offer = reserved.offer
        perform(dialogue.offerReserved(OfferBenefit(reserved.kind)))
        proceed()
    }

    mutating func offerWasDenied() {
        guard course == .talking else { return }
        cancel(.offerReply)
        perform(dialogue.offerDenied())
        proceed()
    }
}

extension OfferBenefit {
    /// The dialogue goes by the kind alone. The figure stays with the offer: nothing here could speak a wrong one.
    fileprivate init(_ kind: OfferKindName) {
        switch kind {
        case .percent: self = .percent(Percentage(basisPoints: 0))
        case .freeShipping: self = .freeShipping
        }
    }
}
