/// A sequence of words with gaps, read from one line of ``StopGrammar``.
///
/// The parts of a line: `a|@b` one of these words or of a class, `a|$` that or the end of a clause; `!a|@b` one word and none of these; `a|@b*3` up to three of these;
/// `..3` up to three words of any kind; `..3,` the same, and from there on the match may run over commas; `^` where a clause
/// begins; `$` where one ends; `~` where none begins.
struct StopPattern: Equatable, Sendable {
    enum Part: Equatable, Sendable {
        /// One of the words, or the end of a clause if that does as well.
        case words(StopWordSet, orEnd: Bool)
        case otherThan(StopWordSet)
        case filler(StopWordSet, Int)
        case gap(Int, crossesClauses: Bool)
        /// No clause begins with the next word.
        case sameClause
        case clauseStart
        case clauseEnd
    }

    let parts: [Part]
    /// The words that a match can begin with; nil if any word can begin one.
    let first: StopWordSet?

    /// Reads a line of a table of ours; a line that does not fit is a mistake of ours.
    init(_ line: String, lexicon: inout StopLexicon) {
        var parts: [Part] = []
        for text in line.split(separator: " ") { parts.append(Self.part(text, lexicon: &lexicon)) }
        self.parts = parts
        let begin = parts.first { $0 != .clauseStart }
        switch begin {
        case .words(let words, _): self.first = words
        case .otherThan, .filler, .gap: self.first = nil
        case .clauseStart, .clauseEnd, .sameClause, nil:
            preconditionFailure("a stop pattern begins with words: \(line)")
        }
    }

    private static func part(_ text: Substring, lexicon: inout StopLexicon) -> Part {
        if text == "^" { return .clauseStart }
        if text == "$" { return .clauseEnd }
        if text == "~" { return .sameClause }
        let isCrossing = text.hasSuffix(",")
        if text.hasPrefix(".."), let length = decimal(text.dropFirst(2).dropLast(isCrossing ? 1 : 0)) {
            return .gap(length, crossesClauses: isCrossing)
        }
        if text.hasPrefix("!") { return .otherThan(lexicon.words(text.dropFirst())) }
        if let star = text.firstIndex(of: "*"), let length = decimal(text[text.index(after: star)...]) {
            return .filler(lexicon.words(text[..<star]), length)
        }
        let isEndToo = text.hasSuffix("|$")
        return .words(lexicon.words(isEndToo ? text.dropLast(2) : text), orEnd: isEndToo)
    }

    /// The end of a match that begins at `start`; nil for none.
    ///
    /// - Parameter crossesClauses: whether the match may run over a comma or full stop. Recognisers set those where a
    ///   speaker draws breath, so a stop may; what excuses a stop may not.
    func end(of words: [StopWords.Word], from start: Int, crossesClauses: Bool) -> Int? {
        end(of: words, at: start, part: 0, start: start, crossesClauses: crossesClauses)
    }

    private func end(
        of words: [StopWords.Word], at index: Int, part: Int, start: Int, crossesClauses: Bool
    ) -> Int? {
        guard part < parts.count else { return index }
        /// The rest of the line from a word on.
        func rest(_ index: Int, crossing: Bool) -> Int? {
            end(of: words, at: index, part: part + 1, start: start, crossesClauses: crossing)
        }
        let mayTake = index < words.count && (crossesClauses || index == start || !words[index].startsClause)
        switch parts[part] {
        case .clauseStart:
            return index < words.count && words[index].startsClause ? rest(index, crossing: crossesClauses) : nil
        case .sameClause:
            return index < words.count && !words[index].startsClause ? rest(index, crossing: crossesClauses) : nil
        case .clauseEnd:
            return index > start && words[index - 1].endsClause ? rest(index, crossing: crossesClauses) : nil
        case .words(let set, let orEnd):
            if mayTake, set.contains(words[index].id), let end = rest(index + 1, crossing: crossesClauses) {
                return end
            }
            return orEnd && index > start && words[index - 1].endsClause ? rest(index, crossing: crossesClauses) : nil
        case .otherThan(let set):
            return mayTake && !set.contains(words[index].id) ? rest(index + 1, crossing: crossesClauses) : nil
        case .filler(let set, let most):
            for skipped in 0...most {
                if let end = rest(index + skipped, crossing: crossesClauses) { return end }
                let next = index + skipped
                guard next < words.count, crossesClauses || next == start || !words[next].startsClause,
                    set.contains(words[next].id)
                else { return nil }
            }
            return nil
        case .gap(let most, let isCrossing):
            let crossing = crossesClauses || isCrossing
            for skipped in 0...most where index + skipped <= words.count {
                if let end = rest(index + skipped, crossing: crossing) { return end }
                if index + skipped < words.count, !crossing, words[index + skipped].startsClause { return nil }
            }
            return nil
        }
    }
}
