/// A phrase to look for in an answer.
///
/// It is written in words. `a/b` takes either word, `*` up to three words of any kind, `^` stands for the beginning and `$` for the end of the
/// answer. Words are normalised like the answer itself, so `don't` also finds `do not`.
struct PhrasePattern: Hashable, Sendable {
    private let steps: [Step]
    private let startsAnswer: Bool
    private let endsAnswer: Bool

    private enum Step: Hashable, Sendable {
        case oneOf([String])
        case gap
    }

    private static let gapLimit = 3

    init(_ phrase: String) {
        var steps: [Step] = []
        for part in phrase.split(separator: " ") where part != "^" && part != "$" {
            if part == "*" {
                steps.append(.gap)
            } else if part.contains("/") {
                steps.append(.oneOf(part.split(separator: "/").map(String.init)))
            } else {
                steps += HeardWord.plainWords(of: String(part)).map { .oneOf([$0]) }
            }
        }
        self.steps = steps
        self.startsAnswer = phrase.hasPrefix("^")
        self.endsAnswer = phrase.hasSuffix("$")
    }

    /// Where the phrase stands in `words`; nil if nowhere.
    func range(in words: [String]) -> Range<Int>? {
        for start in words.indices {
            if let end = match(0, in: words, from: start) { return start..<end }
            if startsAnswer { return nil }
        }
        return nil
    }

    private func match(_ step: Int, in words: [String], from position: Int) -> Int? {
        guard step < steps.count else {
            return endsAnswer && position < words.count ? nil : position
        }
        switch steps[step] {
        case .oneOf(let choices):
            guard position < words.count, choices.contains(words[position]) else { return nil }
            return match(step + 1, in: words, from: position + 1)
        case .gap:
            for skipped in 0...Self.gapLimit where position + skipped <= words.count {
                if let end = match(step + 1, in: words, from: position + skipped) { return end }
            }
            return nil
        }
    }
}
