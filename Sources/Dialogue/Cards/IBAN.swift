/// International bank account numbers, as they are typed or spelled (ISO 13616).
enum IBAN {
    static let lengths = 15...34

    /// The words of the account number that begins at a word; nil if none does.
    static func words(_ words: [HeardWord], at start: Int) -> Range<Int>? {
        var characters: [Character] = []
        var best: Range<Int>?
        var position = start
        while position < words.count, characters.count <= lengths.upperBound {
            if words[position].isSign {
                guard position > start else { return nil }
                position += 1
                continue
            }
            guard let said = said(words, at: position) else { break }
            characters += said.characters
            position += said.length
            guard hasCountry(characters) else { return nil }
            if lengths.contains(characters.count), holds(characters) { best = start..<position }
        }
        return best
    }

    /// What one word, or a few that say digits, contribute.
    private static func said(_ words: [HeardWord], at position: Int) -> (characters: [Character], length: Int)? {
        let word = words[position].text
        if word.count == 1, let letter = word.first, letter.isLetter { return ([letter], 1) }
        if let digits = DigitRun.digits(words, at: position) {
            return (digits.digits.flatMap { Array(String($0)) }, digits.length)
        }
        let isCoded = word.contains(where: \.isNumber) || word.count <= 4
        guard isCoded, word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return nil }
        return (Array(word), 1)
    }

    /// Two letters, then two digits.
    private static func hasCountry(_ characters: [Character]) -> Bool {
        characters.prefix(2).allSatisfy(\.isLetter) && characters.dropFirst(2).prefix(2).allSatisfy(\.isNumber)
    }

    /// The check digits: the number, its first four characters last, is 1 modulo 97.
    private static func holds(_ characters: [Character]) -> Bool {
        var remainder = 0
        for character in characters[4...] + characters[..<4] {
            guard let value = Int(String(character), radix: 36) else { return false }
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
        }
        return remainder == 1
    }
}
