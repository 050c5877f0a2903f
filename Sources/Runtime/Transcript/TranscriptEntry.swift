package import CallCore
package import Dialogue

/// One thing in a call's transcript: a clause of the agent's, a turn of the caller's, or a decision.
package struct TranscriptEntry: Equatable, Sendable {
    /// How much of a clause the caller heard.
    package enum Hearing: Equatable, Sendable {
        /// Its mark came back: all of it was played.
        case heard
        /// It was stopped, or nothing proves that it was played to its end. The span is an estimate; nil when there is none.
        case cut(TimeSpan?)
        /// It never left for the carrier.
        case unheard
    }

    package enum Kind: Equatable, Sendable {
        case agent(line: LineID, segment: SegmentID, Hearing)
        case caller(TurnNumber)
        /// What was decided or happened, by its name in the log and in words.
        case decision(name: String, String)
    }

    /// When it began, in call time; for a clause an estimate from the marks around it.
    package let at: CallTime
    package let kind: Kind
    /// Where its words are sealed; nil for a decision.
    package let words: ContentRef?

    package init(at: CallTime, kind: Kind, words: ContentRef?) {
        self.at = at
        self.kind = kind
        self.words = words
    }
}

extension TranscriptEntry.Hearing {
    /// One word for it: `heard`, `cut` or `unheard`.
    package var name: String {
        switch self {
        case .heard: "heard"
        case .cut: "cut"
        case .unheard: "unheard"
        }
    }
}
