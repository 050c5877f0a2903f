import Dialogue

// A card number, or another secret that the house does not take by voice.
extension CallMachine {
    /// Interrupts whoever is giving one, and puts the last question again (PCI-1, PCI-3, DUR-8). Once a turn: the number may go on for a while.
    mutating func secretWasHeard() {
        guard course == .talking, stream.isLive, !suspicion.isPossible, refusedTurn != turn.number else { return }
        refusedTurn = turn.number
        stopTalking()
        // The question is put again, and with it what had to be heard before it.
        _ = playout.takeRemains()
        agenda.clear()
        perform(dialogue.resumed())
        say(PlannedLine(script[.secretRefusal], origin: .refusal))
    }
}
