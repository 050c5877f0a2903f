/// Digits that are said in Spanish or French: "cuarenta y uno once", "quatre-vingt-dix-sept".
enum RomanceNumber {
    /// The digits of the number that begins at a word, and how many words say it; nil for none.
    ///
    /// A word that is one of these and stands alone is none, for "once" and "cent" are everyday English.
    static func digits(_ words: [HeardWord], at start: Int) -> (digits: [Int], length: Int)? {
        guard let number = thousands(words, at: start) else { return nil }
        let isLong = number.end - start > 1 && number.value > 9
        guard isLong || hasNeighbour(words, start..<number.end) else { return nil }
        return (String(number.value).compactMap(\.wholeNumberValue), number.end - start)
    }

    private typealias Number = (value: Int, end: Int)

    /// "Cuatro mil ciento once", "quatre mille cent onze".
    private static func thousands(_ words: [HeardWord], at start: Int) -> Number? {
        let isOneThousand = ["mil", "mille"].contains(text(words, start))
        guard let few = isOneThousand ? (1, start) : hundreds(words, at: start) else { return nil }
        guard ["mil", "mille"].contains(text(words, few.end)), few.value > 0 else { return few }
        guard let rest = hundreds(words, at: few.end + 1) else { return (few.value * 1000, few.end + 1) }
        return (few.value * 1000 + rest.value, rest.end)
    }

    private static func hundreds(_ words: [HeardWord], at start: Int) -> Number? {
        if let hundred = spanishHundreds[text(words, start)] {
            return plus(hundred, below100(words, at: start + 1), end: start + 1)
        }
        if text(words, start) == "cent" { return plus(100, below100(words, at: start + 1), end: start + 1) }
        guard let few = below100(words, at: start) else { return nil }
        guard (2...9).contains(few.value), ["cent", "cents"].contains(text(words, few.end)) else { return few }
        return plus(few.value * 100, below100(words, at: few.end + 1), end: few.end + 1)
    }

    private static func below100(_ words: [HeardWord], at start: Int) -> Number? {
        let word = text(words, start)
        if word == "quatre", ["vingt", "vingts"].contains(text(words, after(words, start))) {
            let end = after(words, start) + 1
            return plus(80, below20(words, at: linked(words, end)), end: end)
        }
        if word == "soixante" { return plus(60, below20(words, at: linked(words, start + 1)), end: start + 1) }
        guard let tens = tens[word] else { return below20(words, at: start) }
        let unit = below20(words, at: linked(words, start + 1)).flatMap { (1...9).contains($0.value) ? $0 : nil }
        return plus(tens, unit, end: start + 1)
    }

    /// Zero to nineteen, and the Spanish twenties, which are one word each.
    private static func below20(_ words: [HeardWord], at start: Int) -> Number? {
        guard let value = small[text(words, start)] else { return nil }
        guard value == 10, text(words, start) == "dix", let unit = small[text(words, after(words, start))],
            (7...9).contains(unit)
        else { return (value, start + 1) }
        return (10 + unit, after(words, start) + 1)
    }

    private static func plus(_ value: Int, _ rest: Number?, end: Int) -> Number {
        guard let rest, rest.value > 0 else { return (value, end) }
        return (value + rest.value, rest.end)
    }

    /// The place of the next word, whether or not a hyphen stands before it.
    private static func after(_ words: [HeardWord], _ position: Int) -> Int {
        text(words, position + 1) == "-" ? position + 2 : position + 1
    }

    /// The place of what a hyphen, "y" or "et" may link to a ten.
    private static func linked(_ words: [HeardWord], _ position: Int) -> Int {
        var place = position
        while ["-", "y", "et"].contains(text(words, place)) { place += 1 }
        return place
    }

    /// Whether a number stands beside these words.
    private static func hasNeighbour(_ words: [HeardWord], _ range: Range<Int>) -> Bool {
        let before = words[..<range.lowerBound].last { !DigitRun.separates($0) }
        let after = words[range.upperBound...].first { !DigitRun.separates($0) }
        return [before, after].contains { word in
            guard let word else { return false }
            return small[word.bare] != nil || tens[word.bare] != nil || spanishHundreds[word.bare] != nil
                || ["soixante", "cent", "mil", "mille"].contains(word.bare) || word.text.contains(where: \.isNumber)
        }
    }

    private static func text(_ words: [HeardWord], _ position: Int) -> String {
        words.indices.contains(position) ? words[position].bare : ""
    }

    private static let small: [String: Int] = [
        "cero": 0, "uno": 1, "una": 1, "un": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
        "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
        "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veintiuno": 21, "veintiun": 21,
        "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26, "veintisiete": 27,
        "veintiocho": 28, "veintinueve": 29, "zero": 0, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
        "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
        "quinze": 15, "seize": 16,
    ]

    private static let tens: [String: Int] = [
        "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
        "noventa": 90, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "septante": 70, "huitante": 80,
        "octante": 80, "nonante": 90,
    ]

    private static let spanishHundreds: [String: Int] = [
        "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400, "quinientos": 500,
        "seiscientos": 600, "setecientos": 700, "ochocientos": 800, "novecientos": 900,
    ]
}
