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

    private func place(of wordings: [String]) -> String.Index? {
        wordings.compactMap { words.firstRange(of: DemoHearing($0).words)?.lowerBound }.min()
    }
}
