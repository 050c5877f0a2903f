/// One figure at the start of a text: a whole or decimal number, a percentage or an amount of dollars.
struct SpokenFigure: Equatable {
    /// How it is said.
    let words: String
    /// Characters of the text it takes.
    let length: Int

    /// The most digits read as one number.
    private static let mostDigits = 12

    init?(prefixOf text: Substring) {
        var rest = text
        let isMoney = rest.first == "$"
        if isMoney { rest = rest.dropFirst() }
        guard let whole = Self.takeWhole(&rest) else { return nil }
        let fraction = Self.takeFraction(&rest)
        // "1st", "3rd", "2x": not a plain figure.
        if let next = rest.first, next.isLetter { return nil }
        var isPercent = false
        if !isMoney {
            let beyondSpaces = rest.drop { $0 == " " }
            if beyondSpaces.first == "%" {
                isPercent = true
                rest = beyondSpaces.dropFirst()
            }
        }
        switch (isMoney, fraction) {
        case (true, let cents): words = Self.dollars(whole, cents)
        case (false, let digits?):
            words = SpokenNumber.words(whole) + " point " + SpokenNumber.digits(digits) + (isPercent ? " percent" : "")
        case (false, nil): words = SpokenNumber.words(whole) + (isPercent ? " percent" : "")
        }
        length = text.count - rest.count
    }

    /// Digits with commas between groups of three.
    private static func takeWhole(_ rest: inout Substring) -> Int? {
        var digits = ""
        var remaining = rest
        while let next = remaining.first {
            if next.isASCIIDigit {
                digits.append(next)
                remaining = remaining.dropFirst()
            } else if next == ",", !digits.isEmpty, remaining.dropFirst().prefix(while: \.isASCIIDigit).count == 3 {
                remaining = remaining.dropFirst()
            } else {
                break
            }
        }
        // A leading zero means a code or a telephone number, which is not a quantity.
        guard !digits.isEmpty, digits.count <= mostDigits, digits == "0" || digits.first != "0" else { return nil }
        rest = remaining
        return Int(digits)
    }

    private static func takeFraction(_ rest: inout Substring) -> String? {
        guard rest.first == "." else { return nil }
        let digits = rest.dropFirst().prefix(while: \.isASCIIDigit)
        guard !digits.isEmpty, digits.count <= mostDigits else { return nil }
        rest = rest.dropFirst(1 + digits.count)
        return String(digits)
    }

    private static func dollars(_ whole: Int, _ fraction: String?) -> String {
        let dollars = SpokenNumber.words(whole) + (whole == 1 ? " dollar" : " dollars")
        guard let fraction, let first = fraction.first?.wholeNumberValue else { return dollars }
        guard fraction.count <= 2 else {
            return SpokenNumber.words(whole) + " point " + SpokenNumber.digits(fraction) + " dollars"
        }
        let cents = fraction.count == 1 ? first * 10 : Int(fraction) ?? 0
        guard cents > 0 else { return dollars }
        let spoken = SpokenNumber.words(cents) + (cents == 1 ? " cent" : " cents")
        return whole == 0 ? spoken : dollars + " and " + spoken
    }
}
