/// A sequence of words with gaps, read from one line of a phrase table.
///
/// The parts of a line: `a|b` one of these words; `call+` any word that begins so, never as the first part; `..3` up to
/// three words of any kind; `..3,` the same, and from there on the match may run over commas; `^` where a clause begins;
/// `$` where one ends.
struct StopPattern: Equatable {
    enum Part: Equatable {
        case words([String], prefixes: [String])
        case gap(Int, crossesClauses: Bool)
        case clauseStart
        case clauseEnd
    }

    let parts: [Part]
    /// The words that the pattern can begin with.
    let firstWords: [String]

    /// Reads a line of a table of ours; a line that does not fit is a mistake of ours.
    init(_ line: String) {
        let parts: [Part] = line.split(separator: " ").map { text in
            if text == "^" { return .clauseStart }
            if text == "$" { return .clauseEnd }
            let isCrossing = text.hasSuffix(",")
            if text.hasPrefix(".."), let length = decimal(text.dropFirst(2).dropLast(isCrossing ? 1 : 0)) {
                return .gap(length, crossesClauses: isCrossing)
            }
            let alternatives = text.split(separator: "|").map(String.init)
            return .words(
                alternatives.filter { !$0.hasSuffix("+") },
                prefixes: alternatives.filter { $0.hasSuffix("+") }.map { String($0.dropLast()) })
        }
        self.parts = parts
        let first = parts.lazy.compactMap { part -> [String]? in
            if case .words(let words, let prefixes) = part, prefixes.isEmpty { words } else { nil }
        }.first
        self.firstWords = first ?? []
        precondition(!firstWords.isEmpty, "a stop pattern must begin with full words: \(line)")
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
        switch parts[part] {
        case .clauseStart:
            guard index < words.count, words[index].startsClause else { return nil }
            return end(of: words, at: index, part: part + 1, start: start, crossesClauses: crossesClauses)
        case .clauseEnd:
            guard index > start, words[index - 1].endsClause else { return nil }
            return end(of: words, at: index, part: part + 1, start: start, crossesClauses: crossesClauses)
        case .gap(let length, let isCrossing):
            let crossesClauses = crossesClauses || isCrossing
            for skipped in 0...length where index + skipped <= words.count {
                if !crossesClauses, words[index..<index + skipped].contains(where: \.startsClause) { return nil }
                let rest = end(
                    of: words, at: index + skipped, part: part + 1, start: start, crossesClauses: crossesClauses)
                if let rest { return rest }
            }
            return nil
        case .words(let alternatives, let prefixes):
            guard index < words.count else { return nil }
            if !crossesClauses, index > start, words[index].startsClause { return nil }
            let text = words[index].text
            guard alternatives.contains(text) || prefixes.contains(where: { text.hasPrefix($0) }) else { return nil }
            return end(of: words, at: index + 1, part: part + 1, start: start, crossesClauses: crossesClauses)
        }
    }
}
