/// Reads one number in words; what it cannot make a single number of, it gives back without a value, so that nothing allows it.
struct SpelledNumber {
    private let words: [HeardWord]
    private(set) var position: Int

    init(words: [HeardWord], position: Int) {
        self.words = words
        self.position = position
    }

    /// The value in ten-thousandths; moves past every word of the number.
    mutating func read() -> Int64? {
        guard let below = readBelowHundred() else {
            position += 1
            return nil
        }
        var total = Int64(below)
        while let scale = word(0).flatMap({ NumberWord.scales[$0] }) {
            guard total > 0, total < 1_000_000 else { return skip(1) }
            total *= Int64(scale)
            position += 1
            if word(0) == "and", word(1).map(Self.isSmall) == true { position += 1 }
            guard let next = readBelowHundred() else { continue }
            total += Int64(next)
        }
        guard let fraction = readFraction() else { return nil }
        return total * NumberPhrase.one + fraction
    }

    private func word(_ ahead: Int) -> String? {
        position + ahead < words.count ? words[position + ahead].text : nil
    }

    private mutating func skip(_ count: Int) -> Int64? {
        position += count
        return nil
    }

    private static func isSmall(_ word: String) -> Bool {
        NumberWord.units[word] != nil || NumberWord.teens[word] != nil || NumberWord.tens[word] != nil
    }

    private mutating func readBelowHundred() -> Int? {
        guard let first = word(0) else { return nil }
        if let value = NumberWord.units[first] ?? NumberWord.teens[first] {
            position += 1
            return value
        }
        guard let tens = NumberWord.tens[first] else { return nil }
        position += 1
        let hyphen = word(0) == "-" ? 1 : 0
        guard let unit = word(hyphen).flatMap({ NumberWord.units[$0] }), unit > 0 else { return tens }
        position += hyphen + 1
        return tens + unit
    }

    /// Zero where there is none; nil where one begins that cannot be read.
    private mutating func readFraction() -> Int64? {
        if word(0) == "and", word(1) == "a", word(2) == "half" {
            position += 3
            return NumberPhrase.one / 2
        }
        guard word(0) == "point" else { return 0 }
        position += 1
        var fraction: Int64 = 0
        var place = NumberPhrase.one / 10
        while let digit = word(0).flatMap({ NumberWord.units[$0] }) {
            position += 1
            guard place > 0 else { return nil }
            fraction += Int64(digit) * place
            place /= 10
        }
        return place == NumberPhrase.one / 10 ? nil : fraction
    }
}
