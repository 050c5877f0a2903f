/// Tells card numbers from other digits.
enum CardNumber {
    /// The lengths of card numbers (ISO/IEC 7812-1).
    static let lengths = 13...19

    /// What digits in a row are by themselves; nil for what may be kept.
    static func secret(of digits: [Int]) -> SpokenSecret? {
        if holds(digits) { return .card }
        // A card with a digit said twice, or a grouping that we read otherwise: too long for anything that the call needs.
        return digits.count >= lengths.lowerBound ? .longNumber : nil
    }

    /// Whether digits hold a card number: 13 to 19 in a row with a right check digit, or as many as a card has and a card's first digit,
    /// for a recogniser that mishears one digit breaks the check and leaves the rest.
    static func holds(_ digits: [Int]) -> Bool {
        guard digits.count >= lengths.lowerBound else { return false }
        for length in lengths where length <= digits.count {
            for start in 0...(digits.count - length) where Luhn.holds(digits[start..<(start + length)]) { return true }
        }
        return (15...16).contains(digits.count) && (3...6).contains(digits[0])
    }

    /// Whether digits look like two or three groups of a card that is read in fours, and begin as one.
    ///
    /// Telephone numbers have seven digits, ten or eleven, so that few others are taken for it.
    static func isHalf(_ digits: [Int]) -> Bool {
        [8, 12].contains(digits.count) && (3...6).contains(digits[0])
    }

    /// Whether numbers said apart are together exactly one card's, so that chance is all but ruled out.
    static func isWhole(_ digits: [Int]) -> Bool {
        lengths.contains(digits.count) && (2...6).contains(digits[0]) && Luhn.holds(digits[...])
    }
}
