// Where each event belongs that is raised as no concern of its own.
extension CallMachine {
    mutating func takeNote(of event: CallEvent) {
        switch event {
        case .heard, .heardPartial: break
        case .contactAllowed(let allowed): contact = allowed.decision
        case .contactRefused: contactRefused()
        case .dialAccepted, .ringing: legCameUp()
        case .dialFailed: dial(leg.wasRefused(), ifOver: .failed)
        case .dialUnknown: dial(leg.becameUnknown(at: now), ifOver: .unknown)
        case .answered: wasAnswered()
        case .resumed(let resumed): self.resumed(resumed)
        case .partyDetected(let detected): _ = party.wasDetected(detected.party)
        case .greetingEnded: beginDialogue()
        case .streamStarted(let started): streamStarted(started.epoch)
        case .speechStarted(let started): speechStarted(at: started.pacer)
        case .speechPaused(let paused): speechPaused(after: paused.silence)
        case .heardNothing(let nothing): recognised(.none, of: nothing.turn)
        case .hearingFailed(let failed): recognised(.lost, of: failed.turn)
        case .understood(let understood): recognised(.understood(understood), of: understood.turn)
        case .secretHeard: secretWasHeard()
        case .keyPressed(let press): keyPressed(press.key)
        case .rendered(let rendered): utteranceRendered(rendered)
        case .segmentSent(let sent): playout.sent(sent.segment)
        case .markReturned(let returned): markReturned(returned.mark)
        case .cleared(let cleared): streamCleared(cleared)
        case .carrierSpoke: carrierFellSilent()
        case .offerReserved(let reserved): offerWasReserved(reserved)
        case .offerDenied: offerWasDenied()
        case .suppressionStored: suppressionStored()
        case .contentKeyStored: contentKeyStored()
        case .contentDestroyed: contentDestroyed()
        case .offerReleased(let released): storeConfirmed(.offerRelease(released.offer))
        case .contactReleased(let released): storeConfirmed(.contactRelease(released.decision))
        case .storeFailed(let failed): storeFailed(failed.effect)
        case .timerFired(let fired): timerFired(fired.timer)
        // These never get here: each is raised as a concern of its own, and the first event is taken before.
        case .created, .hungUp, .streamLost, .streamFailed, .renderFailed, .commandFailed, .toldToEnd, .orderCompleted:
            break
        }
    }
}
