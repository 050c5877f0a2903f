/// Numbers in English words.
enum SpokenNumber {
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let scales = [
        (1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (100, "hundred"),
    ]

    /// A whole number from 0 up; compounds without hyphens, as synthesisers like them.
    static func words(_ number: Int) -> String {
        if number < 20 { return small[max(0, number)] }
        if number < 100 {
            let rest = number % 10
            return tens[number / 10] + (rest == 0 ? "" : " " + small[rest])
        }
        for (scale, name) in scales where number >= scale {
            let rest = number % scale
            return words(number / scale) + " " + name + (rest == 0 ? "" : " " + words(rest))
        }
        return small[0]
    }

    /// Digits one by one, for what stands behind a decimal point.
    static func digits(_ text: String) -> String {
        text.compactMap(\.wholeNumberValue).map { small[min(9, $0)] }.joined(separator: " ")
    }
}
