package import OrderedCollections

/// A prompt script as it was written, not yet checked.
package struct ScriptDraft: Equatable, Sendable {
    package var language: String
    package var lines: OrderedDictionary<LineID, ScriptLine>
    package var states: OrderedDictionary<StateID, ScriptState>
    package var start: StateID
    package var anywhere: [DialogueRule]
    package var patience: Patience

    package init(
        language: String, lines: OrderedDictionary<LineID, ScriptLine>,
        states: OrderedDictionary<StateID, ScriptState>, start: StateID, anywhere: [DialogueRule], patience: Patience
    ) {
        self.language = language
        self.lines = lines
        self.states = states
        self.start = start
        self.anywhere = anywhere
        self.patience = patience
    }
}
