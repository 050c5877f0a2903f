/// Words as they are compared: without case and punctuation.
package enum SpokenWords {
    /// The digits as they are said.
    static let digits = ["zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

    /// One word in lower case, without punctuation around or within it, apostrophes kept.
    package static func bare(_ word: some StringProtocol) -> String {
        String(word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "'" })
    }

    /// The words of a text, bare, in order.
    package static func list(of text: String) -> [String] {
        text.split { $0.isWhitespace || $0 == "-" }.map { bare($0) }.filter { !$0.isEmpty }
    }
}
