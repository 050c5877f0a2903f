/// Patterns by the word they begin with, so that a transcript is read in one pass.
struct StopPhrases: Sendable {
    private struct Entry {
        let pattern: StopPattern
        let rule: StopRule
    }

    private let entries: [Entry]
    private let byFirstWord: [String: [Int]]

    init(_ table: [(rule: StopRule, lines: [String])]) {
        var entries: [Entry] = []
        var byFirstWord: [String: [Int]] = [:]
        for (rule, lines) in table {
            for line in lines {
                let pattern = StopPattern(line)
                for word in pattern.firstWords { byFirstWord[word, default: []].append(entries.count) }
                entries.append(Entry(pattern: pattern, rule: rule))
            }
        }
        self.entries = entries
        self.byFirstWord = byFirstWord
    }

    /// The first match that begins outside the words already explained.
    func firstRule(in words: [StopWords.Word], excused: [Bool]) -> StopRule? {
        for start in words.indices where !excused[start] {
            for index in byFirstWord[words[start].text] ?? [] {
                let entry = entries[index]
                if entry.pattern.end(of: words, from: start, crossesClauses: true) != nil { return entry.rule }
            }
        }
        return nil
    }

    /// For each word whether it is part of a match.
    func covered(in words: [StopWords.Word]) -> [Bool] {
        var covered = Array(repeating: false, count: words.count)
        for start in words.indices {
            for index in byFirstWord[words[start].text] ?? [] {
                guard let end = entries[index].pattern.end(of: words, from: start, crossesClauses: false) else {
                    continue
                }
                for position in start..<end { covered[position] = true }
            }
        }
        return covered
    }
}
