import CallCore
import Commerce
import Dialogue
import Foundation
import Runtime

/// One entry of a transcript that was opened for a reason.
struct TranscriptAnswer: Encodable {
    /// Call time in milliseconds.
    let at: Int64
    /// `agent`, `caller` or `decision`.
    let who: String
    /// `heard`, `cut` or `unheard`; null for anything but the agent's clauses.
    let state: Nullable<String>
    /// The script's name of what is said, or the log's name of a decision; null for the caller.
    let name: Nullable<String>
    /// Of a clause that was cut: how much of it was heard, by estimate.
    let heardFor: Nullable<Int64>
    /// Null where the words are not kept.
    let words: Nullable<String>

    init(_ entry: TranscriptEntry, words known: [ContentRef: String]) {
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

    /// `  12.340  agent   [cut after 0.9 s] I was calling about…`
    var line: String {
        let time = Self.seconds(at)
        let pad = String(repeating: " ", count: max(0, 9 - time.count))
        let who = who == "decision" ? "  ·     " : who.padding(toLength: 8, withPad: " ", startingAt: 0)
        return "\(pad)\(time)  \(who)\(mark)\(words.value ?? "(words not kept)")"
    }

    private var mark: String {
        switch state.value {
        case "cut": heardFor.value.map { "[cut after about \(Self.seconds($0)) s] " } ?? "[cut] "
        case "unheard": "[not heard] "
        default: ""
        }
    }

    private static func seconds(_ milliseconds: Int64) -> String {
        let rest = String(milliseconds % 1_000)
        return "\(milliseconds / 1_000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
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
