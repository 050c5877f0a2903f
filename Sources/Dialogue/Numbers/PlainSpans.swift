/// Where the numbers that are no offer stand in a text.
struct PlainSpans {
    private let spans: [Range<Int>]

    init(of values: [String], in words: [HeardWord]) {
        self.spans = values.flatMap { Self.places(of: $0, in: words) }
    }

    func covers(_ range: Range<Int>) -> Bool {
        spans.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }

    private static func places(of value: String, in words: [HeardWord]) -> [Range<Int>] {
        let wanted = HeardWord.words(of: value).map(\.text)
        guard !wanted.isEmpty, wanted.count <= words.count else { return [] }
        return (0...(words.count - wanted.count)).compactMap { start in
            let range = start..<(start + wanted.count)
            return words[range].map(\.text) == wanted ? range : nil
        }
    }
}
