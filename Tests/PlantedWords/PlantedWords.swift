/// Names, numbers and sentences that a test plants in everything it does, to look for them afterwards where they must not be.
package struct PlantedWords: Sendable {
    /// One find.
    package struct Find: Hashable, Sendable, CustomStringConvertible {
        package let word: String
        package let form: Form
        /// The file, or another name of what was searched.
        package let place: String
        /// Whether it was inside a gzip stream.
        package let isCompressed: Bool

        package var description: String {
            "\"\(word)\" as \(form.rawValue) in \(place)\(isCompressed ? ", compressed" : "")"
        }
    }

    /// How a word may stand in bytes.
    package enum Form: String, Sendable, CaseIterable {
        case raw
        case lowercased
        /// Only its digits; for words with at least seven of them.
        case digits
        case base64
        case hex
        case utf16LittleEndian = "UTF-16LE"
        case utf16BigEndian = "UTF-16BE"
        /// As JSON writes it, with every slash and everything beyond ASCII escaped.
        case escaped
    }

    package let words: [String]
    private let needles: [Needle]

    /// Takes words of at least four characters: shorter ones are found everywhere by chance.
    package init(_ words: [String]) {
        precondition(words.allSatisfy { $0.utf8.count >= 4 }, "a planted word has at least four characters")
        self.words = words
        self.needles = words.flatMap(Needle.all(of:))
    }

    /// Every find in some bytes, and in every gzip stream within them.
    package func finds(in bytes: [UInt8], place: String) -> [Find] {
        var finds = finds(in: bytes, place: place, isCompressed: false)
        for start in Gzip.starts(in: bytes) {
            let inflated = Gzip.inflate(bytes[start...])
            finds += self.finds(in: inflated, place: place, isCompressed: true)
        }
        return finds
    }

    private func finds(in bytes: [UInt8], place: String, isCompressed: Bool) -> [Find] {
        var folded = bytes
        for index in folded.indices where folded[index] >= 65 && folded[index] <= 90 { folded[index] |= 32 }
        return needles.filter { $0.stands(in: bytes, folded: folded) }
            .map { Find(word: $0.word, form: $0.form, place: place, isCompressed: isCompressed) }
    }
}
