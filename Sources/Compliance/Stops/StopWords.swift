/// Words as the matcher compares them: lower case, without accents, apostrophes and emoji.
struct StopWords: Equatable {
    /// One word and whether a sentence or part of one begins or ends with it.
    struct Word: Equatable {
        let text: String
        /// Its number in the grammar's vocabulary, once looked up; nil for a word that means nothing there.
        var id: Int?
        var startsClause: Bool
        var endsClause: Bool
    }

    private(set) var words: [Word] = []

    /// Takes a text apart. Letters spelled one by one, `S-T-O-P`, become one word.
    init(_ text: String) {
        var word: [UInt8] = []
        var startsClause = true
        for scalar in text.unicodeScalars {
            switch ScalarRole(scalar) {
            case .letter(let folded):
                word.append(contentsOf: folded.utf8)
            case .silent:
                break
            case .word(let sign):
                startsClause = close(&word, startsClause: startsClause)
                word.append(contentsOf: sign.utf8)
                startsClause = close(&word, startsClause: startsClause)
            case .separator(let endsClause):
                startsClause = close(&word, startsClause: startsClause)
                if endsClause {
                    if let last = words.indices.last { words[last].endsClause = true }
                    startsClause = true
                }
            }
        }
        _ = close(&word, startsClause: startsClause)
        if let last = words.indices.last { words[last].endsClause = true }
        joinSpelledWords()
        joinNobody()
    }

    /// Ends a word; gives whether the next one would still begin the clause.
    private mutating func close(_ word: inout [UInt8], startsClause: Bool) -> Bool {
        guard !word.isEmpty else { return startsClause }
        words.append(Word(text: String(decoding: word, as: UTF8.self), startsClause: startsClause, endsClause: false))
        word.removeAll(keepingCapacity: true)
        return false
    }

    private mutating func joinSpelledWords() {
        guard words.contains(where: { $0.text.utf8.count == 1 }) else { return }
        var joined: [Word] = []
        var index = 0
        while index < words.count {
            var end = index
            while end < words.count, words[end].text.utf8.count == 1 { end += 1 }
            if end - index >= 3 {
                let letters = words[index..<end].map(\.text).joined()
                joined.append(
                    Word(text: letters, startsClause: words[index].startsClause, endsClause: words[end - 1].endsClause))
                index = end
            } else {
                joined.append(words[index])
                index += 1
            }
        }
        words = joined
    }

    /// "No one" is one word as "nobody" is; a comma between them makes it two.
    private mutating func joinNobody() {
        guard words.count > 1 else { return }
        for index in words.indices.dropLast().reversed()
        where words[index].text == "no" && words[index + 1].text == "one" && !words[index + 1].startsClause {
            words[index] = Word(
                text: "noone", startsClause: words[index].startsClause, endsClause: words[index + 1].endsClause)
            words.remove(at: index + 1)
        }
    }

    /// The whole text with single spaces, for keywords.
    var joined: String { words.map(\.text).joined(separator: " ") }
}
