/// A place in the dialogue.
package struct ScriptState: Hashable, Sendable {
    package let id: StateID
    /// What must hold to enter it; else the dialogue goes to the state named there.
    package let condition: EntryCondition?
    /// What is said on entering, in order; may be empty only where an offer is asked for.
    package let lines: [LineID]
    package let kind: Kind

    /// What happens once the lines of a state are said.
    package enum Kind: Hashable, Sendable {
        /// The person is expected to answer.
        case question(Question)
        /// The offer engine is asked, once a call (DIS-1).
        case offer(OfferQuestion)
        /// The dialogue is over; a text may be queued first.
        case ending(DialogueOutcome, text: TextID?)
    }

    package init(id: StateID, condition: EntryCondition?, lines: [LineID], kind: Kind) {
        self.id = id
        self.condition = condition
        self.lines = lines
        self.kind = kind
    }
}
