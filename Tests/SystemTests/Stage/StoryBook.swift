import CallCore
import Commerce
import Dialogue
import Runtime
import Synchronization
import Vault

/// What calls said and heard, word for word, kept while the words were in memory.
final class StoryBook: Sendable {
    /// A clause that was rendered.
    struct Clause: Sendable {
        let call: CallID
        let segment: SegmentID
        let line: LineID
        let words: String
    }

    private struct Pages {
        var lines: [UtteranceID: LineID] = [:]
        var clauses: [Clause] = []
        var heard: [String] = []
    }

    private let pages = Mutex(Pages())

    var story: CallStory {
        CallStory { [self] scene in take(scene) }
    }

    /// Every clause that was rendered, in order.
    var clauses: [Clause] { pages.withLock { $0.clauses } }
    /// What callers said, as it was recognised.
    var heard: [String] { pages.withLock { $0.heard } }

    private func take(_ scene: CallStory.Scene) {
        switch scene.record.entry {
        case .effect(_, .say(let say)):
            pages.withLock { $0.lines[say.utterance] = say.line }
        case .event(.rendered(let news)):
            pages.withLock { pages in
                for segment in news.segments {
                    guard let line = pages.lines[news.utterance], let words = scene.words(segment.words) else {
                        continue
                    }
                    pages.clauses.append(
                        Clause(call: scene.call.call, segment: segment.segment, line: line, words: words))
                }
            }
        case .event(.heard(let news)):
            guard let words = scene.words(news.words) else { return }
            pages.withLock { $0.heard.append(words) }
        case .event, .effect: break
        }
    }
}
