package import Commerce

/// Numbers in the words that a voice says well; the number guard reads them back.
package enum SpokenValue {
    /// "ten percent", "twelve and a half percent", "seven point two five percent".
    package static func percent(_ share: Percentage) -> String {
        let whole = words(share.basisPoints / 100)
        let rest = share.basisPoints % 100
        guard rest > 0 else { return "\(whole) percent" }
        guard rest != 50 else { return "\(whole) and a half percent" }
        let digits = rest.isMultiple(of: 10) ? [rest / 10] : [rest / 10, rest % 10]
        return "\(whole) point \(digits.map(words).joined(separator: " ")) percent"
    }

    /// "forty-eight hours"; what is less than an hour over is left out, never rounded up.
    package static func hours(_ span: Duration) -> String {
        let hours = Int(max(span.wholeMilliseconds, 0) / 3_600_000)
        return hours == 1 ? "one hour" : "\(words(hours)) hours"
    }

    /// A telephone number digit by digit, without its country code where it is a North American one:
    /// "eight one three, five five five, zero one nine nine".
    package static func digits(_ number: E164) -> String {
        let digits = number.text.dropFirst().compactMap(\.wholeNumberValue)
        guard number.northAmericanAreaCode != nil else { return digits.map(words).joined(separator: " ") }
        let groups = [digits[1..<4], digits[4..<7], digits[7...]]
        return groups.map { $0.map(words).joined(separator: " ") }.joined(separator: ", ")
    }

    /// Zero to nine hundred and ninety-nine; more in digits, for no offer has more.
    private static func words(_ number: Int) -> String {
        switch number {
        case 0..<20: return small[number]
        case 20..<100: return tens[number / 10] + (number % 10 == 0 ? "" : "-\(small[number % 10])")
        case 100..<1000:
            return "\(small[number / 100]) hundred" + (number % 100 == 0 ? "" : " and \(words(number % 100))")
        default: return String(number)
        }
    }

    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}
