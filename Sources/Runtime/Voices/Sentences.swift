/// Which clauses of a line make a sentence: a clause that ends with `.`, `!` or `?` ends one.
enum Sentences {
    /// - Returns: a range of clauses for each sentence, in order; together they are all clauses.
    static func ranges(of clauses: [String]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for (index, clause) in clauses.enumerated() where endsSentence(clause) || index == clauses.count - 1 {
            ranges.append(start..<index + 1)
            start = index + 1
        }
        return ranges
    }

    private static func endsSentence(_ clause: String) -> Bool {
        clause.last { !$0.isWhitespace && $0 != "\"" && $0 != "”" }.map { ".!?".contains($0) } ?? false
    }
}
