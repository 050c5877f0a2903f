import Foundation

/// What a recogniser heard, made comparable: small letters, signs dropped but for those of numbers, one space on both sides of each word,
/// so that "ai" is not heard in "Aida".
struct DemoHearing {
    let words: String

    init(_ text: String) {
        let spaced = text.lowercased().replacing("%", with: " % ").replacing(#/(\d)([a-z])/#) {
            "\($0.output.1) \($0.output.2)"
        }
        .replacing(#/\.(?!\d)/#, with: " ")
        .map { $0.isLetter || $0.isNumber || $0 == "%" || $0 == "." ? $0 : " " }
        self.words = " " + String(spaced).split(separator: " ").joined(separator: " ") + " "
    }

    /// Whether any of the wordings was heard, as whole words.
    func holds(_ wordings: [String]) -> Bool {
        place(of: wordings) != nil
    }

    /// Whether both were heard, and the first of these before the first of those.
    func holds(_ wordings: [String], before others: [String]) -> Bool {
        guard let place = place(of: wordings), let other = self.place(of: others) else { return false }
        return place < other
    }

    /// How much of the one is in the other, word by word and in order: the smaller of both shares, from 0 to 1.
    func likeness(to other: DemoHearing) -> Double {
        let (mine, others) = (words.split(separator: " "), other.words.split(separator: " "))
        guard !mine.isEmpty, !others.isEmpty else { return 0 }
        // The longest sequence of words that both hold, one row of the table at a time.
        var row = [Int](repeating: 0, count: others.count + 1)
        for word in mine {
            var diagonal = 0
            for (column, candidate) in others.enumerated() {
                let above = row[column + 1]
                row[column + 1] = word == candidate ? diagonal + 1 : max(above, row[column])
                diagonal = above
            }
        }
        return Double(row[others.count]) / Double(max(mine.count, others.count))
    }

    private func place(of wordings: [String]) -> String.Index? {
        wordings.compactMap { words.firstRange(of: DemoHearing($0).words)?.lowerBound }.min()
    }
}
