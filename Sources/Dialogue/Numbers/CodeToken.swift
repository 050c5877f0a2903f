import Commerce

/// What looks like a discount code: letters and digits in one word, a long word in capitals, or single letters spelled out.
enum CodeToken {
    private static let shortestCapitals = 6
    private static let shortestSpelling = 4

    /// The end of the code that begins at a word; nil if none does.
    static func end(_ words: [HeardWord], at position: Int) -> Int? {
        let word = words[position]
        if isMixed(word.text) && !isOrdinal(word.text) { return position + 1 }
        if word.isCapitals && word.text.count >= shortestCapitals { return position + 1 }
        return endOfSpelling(words, from: position)
    }

    /// Whether the words, run together, are a code that a live offer bears.
    static func isOffered(_ words: ArraySlice<HeardWord>, _ allowed: AllowedNumbers) -> Bool {
        let spelled = words.filter { !$0.isSign }.map { digit($0.text) ?? $0.text }.joined()
        return allowed.offered.codes.contains { $0.text.lowercased() == spelled }
    }

    private static func isMixed(_ word: String) -> Bool {
        word.contains(where: \.isLetter) && word.contains(where: \.isNumber)
    }

    /// `3rd` and `1st` are numbers, and are refused as such.
    private static func isOrdinal(_ word: String) -> Bool {
        ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) } && word.dropLast(2).allSatisfy(\.isNumber)
    }

    /// Single letters and digits in a row, at least four and one of them a letter; signs between them do not count.
    private static func endOfSpelling(_ words: [HeardWord], from start: Int) -> Int? {
        guard !words[start].isSign else { return nil }
        var position = start
        var end = start
        var letters = 0
        var count = 0
        while position < words.count {
            let word = words[position]
            if word.isSign {
                guard word.text == "-" || word.text == "," || word.text == "." else { break }
            } else if word.text.count == 1 || digit(word.text) != nil {
                count += 1
                letters += word.text.count == 1 && word.text.allSatisfy(\.isLetter) ? 1 : 0
                end = position + 1
            } else {
                break
            }
            position += 1
        }
        return count >= shortestSpelling && letters >= 2 ? end : nil
    }

    private static func digit(_ word: String) -> String? {
        NumberWord.units[word].map(String.init)
    }
}
