/// Where one answer leads.
package struct DialogueRule: Hashable, Sendable {
    package let intent: Intent
    /// Said first.
    package let lines: [LineID]
    /// The next state; nil puts the question again.
    package let next: StateID?

    package init(intent: Intent, lines: [LineID], next: StateID?) {
        self.intent = intent
        self.lines = lines
        self.next = next
    }
}
