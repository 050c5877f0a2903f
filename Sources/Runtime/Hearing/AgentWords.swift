import CallCore
import Sound

/// What the agent said lately and when each word was heard at the far end, to tell its echo by.
///
/// Only the beginning and the length of a clause are known; its words are taken to be spread evenly over it, letter by letter.
struct AgentWords: Equatable, Sendable {
    /// How far a word may be from where the even spread puts it.
    static let slack: Duration = .milliseconds(800)
    /// The most clauses remembered; a minute of talk is about 20.
    static let mostClauses = 32

    private struct Clause: Equatable, Sendable {
        let segment: SegmentID
        let words: [String]
        let length: Duration
        /// When its first frame is heard; nil while it waits.
        var start: Duration?
        /// When the last frame that went out has been heard.
        var end: Duration = .zero
    }

    private var clauses: [Clause] = []

    init() {
        clauses.reserveCapacity(Self.mostClauses + 1)
    }

    /// A clause is to be played.
    mutating func queued(_ segment: SegmentID, words: [String], length: Duration) {
        guard !words.isEmpty else { return }
        clauses.append(Clause(segment: segment, words: words, length: length))
        if clauses.count > Self.mostClauses { clauses.removeFirst() }
    }

    /// A frame of a clause went out and is heard at about `moment`.
    mutating func played(_ segment: SegmentID, heardAt moment: Duration) {
        guard let index = clauses.lastIndex(where: { $0.segment == segment }) else { return }
        if clauses[index].start == nil { clauses[index].start = moment }
        clauses[index].end = moment + FrameClock.frame
    }

    /// What had not been heard by `now` never will be.
    mutating func cleared(at now: Duration) {
        clauses.removeAll { $0.start.map { $0 > now } ?? true }
        for index in clauses.indices { clauses[index].end = min(clauses[index].end, now) }
    }

    /// The words whose echo can arrive in a stretch of time, in the order in which they were said.
    func echoing(from start: Duration, to end: Duration, within delay: Duration) -> [String] {
        var words: [String] = []
        for clause in clauses {
            guard let begun = clause.start, clause.end > start - delay - Self.slack, begun < end + Self.slack else {
                continue
            }
            let letters = clause.words.reduce(0) { $0 + $1.utf8.count }
            var before = 0
            for word in clause.words {
                let from = begun + clause.length * before / letters
                before += word.utf8.count
                let until = begun + clause.length * before / letters
                guard from < clause.end else { break }
                if until > start - delay - Self.slack, from < end + Self.slack { words.append(word) }
            }
        }
        return words
    }
}
