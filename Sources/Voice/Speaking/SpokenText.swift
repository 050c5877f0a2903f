/// Writes numbers, percentages and money out in words, so that every synthesiser reads them the same way.
package enum SpokenText {
    /// The text with every figure in words: `10%` is "ten percent", `$84.50` is "eighty four dollars and fifty cents".
    ///
    /// Figures that are part of a word (`B2B`) and digits after the first twelve are left to the synthesiser.
    package static func expanded(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        var previous: Character = " "
        while let character = rest.first {
            if !previous.isLetter, let spelled = SpelledAcronym(prefixOf: rest) {
                result += spelled.letters
                rest = rest.dropFirst(spelled.length)
                previous = "I"
                continue
            }
            let startsFigure = character == "$" || character.isASCIIDigit
            if startsFigure, !previous.isLetter, !previous.isNumber, let figure = SpokenFigure(prefixOf: rest) {
                // "20% off" and "20 %": the words stand apart from what follows.
                result += figure.words
                rest = rest.dropFirst(figure.length)
                previous = " "
            } else {
                result.append(character)
                previous = character
                rest = rest.dropFirst()
            }
        }
        return result
    }
}

extension Character {
    /// 0 to 9; other scripts' digits are left to the synthesiser.
    var isASCIIDigit: Bool { self >= "0" && self <= "9" }
}
