package import OrderedCollections

/// A checked prompt script: what the agent may say, and where each answer leads.
///
/// There is none that was not checked: the initialiser takes a draft and refuses it with all its problems.
package struct PromptScript: Equatable, Sendable {
    package let version: ScriptVersion
    /// A BCP 47 tag such as `en-US`.
    package let language: String
    package let lines: OrderedDictionary<LineID, ScriptLine>
    package let states: OrderedDictionary<StateID, ScriptState>
    /// The state that the dialogue begins in; its line is ``ReservedLine/opening``.
    package let start: StateID
    /// Where an answer leads that the present state has no rule for.
    package let anywhere: [DialogueRule]
    package let patience: Patience

    /// Checks a draft.
    /// - Throws: ``ScriptProblems`` with every problem found, not only the first.
    package init(version: ScriptVersion, draft: ScriptDraft) throws(ScriptProblems) {
        let problems = ScriptCheck(draft).problems()
        guard problems.isEmpty else { throw ScriptProblems(problems) }
        self.version = version
        self.language = draft.language
        self.lines = draft.lines
        self.states = draft.states
        self.start = draft.start
        self.anywhere = draft.anywhere
        self.patience = draft.patience
    }

    /// A line that the house itself says; the check has made sure that it is there.
    package subscript(_ reserved: ReservedLine) -> ScriptLine {
        guard let line = lines[reserved.id] else {
            preconditionFailure("a checked script has no line \(reserved.rawValue)")
        }
        return line
    }
}

extension PromptScript {
    /// A line by name; nil if the script has none.
    package func line(_ id: LineID) -> ScriptLine? { lines[id] }

    /// Every line in the order of the file, for who renders them before a call.
    package var allLines: [ScriptLine] { Array(lines.values) }

    /// A state by name; nil if the script has none.
    package func state(_ id: StateID) -> ScriptState? { states[id] }
}
