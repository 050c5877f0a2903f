package import CallCore
import Commerce
import Dialogue
package import Runtime

/// One entry of a transcript that was opened for a reason.
package struct TranscriptAnswer: Encodable, Sendable {
    /// Call time in milliseconds.
    package let at: Int64
    /// `agent`, `caller` or `decision`.
    package let who: String
    /// `heard`, `cut` or `unheard`; null for anything but the agent's clauses.
    package let state: Nullable<String>
    /// The script's name of what is said, or the log's name of a decision; null for the caller.
    package let name: Nullable<String>
    /// Of a clause that was cut: how much of it was heard, by estimate.
    package let heardFor: Nullable<Int64>
    /// Null where the words are not kept.
    package let words: Nullable<String>

    package init(_ entry: TranscriptEntry, words known: [ContentRef: String]) {
        let words = entry.words.flatMap { known[$0] }
        let at = entry.at.sinceCreated.wholeMilliseconds
        switch entry.kind {
        case .agent(let line, _, let hearing):
            self.init(at, "agent", hearing.name, line.text, hearing.heard, words)
        case .caller: self.init(at, "caller", nil, nil, nil, words)
        case .decision(let name, let text): self.init(at, "decision", nil, name, nil, text)
        }
    }

    private init(_ at: Int64, _ who: String, _ state: String?, _ name: String?, _ heardFor: Int64?, _ words: String?) {
        self.at = at
        self.who = who
        self.state = Nullable(state)
        self.name = Nullable(name)
        self.heardFor = Nullable(heardFor)
        self.words = Nullable(words)
    }

    enum CodingKeys: String, CodingKey {
        case at = "at_ms"
        case who
        case state
        case name
        case heardFor = "heard_ms"
        case words
    }
}

extension TranscriptEntry.Hearing {
    fileprivate var heard: Int64? {
        switch self {
        case .heard, .unheard: nil
        case .cut(let span): span?.duration.wholeMilliseconds
        }
    }
}
