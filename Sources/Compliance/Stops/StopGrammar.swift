/// Lines of word classes and words, by the rule that they stand for: what is a stop, what excuses the words of one, and
/// what no excuse helps.
struct StopGrammar: Sendable {
    private let vocabulary: StopVocabulary
    private let stops: Table
    private let unexcused: Table
    private let refusals: Table
    private let excuses: Table
    private let stopWords: StopWordSet
    private let suspects: StopWordSet

    /// The grammar of all languages. Compiled once: it never changes.
    static let all = StopGrammar()

    private init() {
        var lexicon = StopLexicon()
        stops = Table(
            Self.contact + Self.removal + Self.consent + Self.leaving + Self.spanish + Self.french + Self.german
                + Self.portuguese, lexicon: &lexicon)
        unexcused = Table(Self.unexcused, lexicon: &lexicon)
        refusals = Table(Self.interest, lexicon: &lexicon)
        excuses = Table(Self.excuses.map { (.stopWord, $0) }, lexicon: &lexicon)
        stopWords = lexicon.words("@stop")
        suspects = lexicon.words("@stop|@cease|@suspect")
        vocabulary = lexicon.vocabulary
    }

    /// Words with their numbers.
    func known(_ words: [StopWords.Word]) -> [StopWords.Word] {
        words.map { word in
            var word = word
            word.id = vocabulary.id(of: word.text)
            return word
        }
    }

    /// Why known words are a stop; nil if they are none.
    ///
    /// "Not interested" gives way to a plainer stop in the same words.
    func rule(in words: [StopWords.Word]) -> StopRule? {
        let excused = covered(in: words)
        if let rule = unexcused.firstRule(in: words, excused: nil) { return rule }
        if let rule = stops.firstRule(in: words, excused: excused) { return rule }
        if words.indices.contains(where: { !excused[$0] && stopWords.contains(words[$0].id) }) { return .stopWord }
        return refusals.firstRule(in: words, excused: excused)
    }

    /// Whether known words may turn into a stop.
    func isSuspect(_ words: [StopWords.Word]) -> Bool {
        words.contains { suspects.contains($0.id) } || rule(in: words) != nil
    }

    /// For each word whether it is part of an excuse.
    private func covered(in words: [StopWords.Word]) -> [Bool] {
        var covered = Array(repeating: false, count: words.count)
        for start in words.indices {
            for entry in excuses.entries(words[start].id) {
                guard let end = entry.pattern.end(of: words, from: start, crossesClauses: false) else { continue }
                for position in start..<min(end, words.count) { covered[position] = true }
            }
        }
        return covered
    }
}

extension StopGrammar {
    private struct Entry {
        let pattern: StopPattern
        let rule: StopRule
    }

    /// Compiled lines, and which of them can begin with which word.
    private struct Table {
        private var byFirstWord: [[Entry]]
        /// Lines that any word may begin, for words that begin no other.
        private let open: [Entry]

        init(_ lines: [(rule: StopRule, line: String)], lexicon: inout StopLexicon) {
            var compiled: [Entry] = []
            for (rule, line) in lines {
                compiled.append(Entry(pattern: StopPattern(line, lexicon: &lexicon), rule: rule))
            }
            open = compiled.filter { $0.pattern.first == nil }
            byFirstWord = (0..<lexicon.vocabulary.count).map { id in
                compiled.filter { $0.pattern.first?.contains(id) ?? true }
            }
        }

        func entries(_ id: Int?) -> [Entry] {
            guard let id, id < byFirstWord.count else { return open }
            return byFirstWord[id]
        }

        /// The first match that begins outside the words already explained.
        func firstRule(in words: [StopWords.Word], excused: [Bool]?) -> StopRule? {
            for start in words.indices where !(excused?[start] ?? false) {
                for entry in entries(words[start].id)
                where entry.pattern.end(of: words, from: start, crossesClauses: true) != nil {
                    return entry.rule
                }
            }
            return nil
        }
    }
}
