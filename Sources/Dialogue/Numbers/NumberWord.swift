/// English number words.
enum NumberWord {
    static let units: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    ]
    static let teens: [String: Int] = [
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19,
    ]
    static let tens: [String: Int] = [
        "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
        "ninety": 90,
    ]
    static let scales: [String: Int] = ["hundred": 100, "thousand": 1000, "million": 1_000_000]
    /// Ordinals that are used for a share or a day. "First" and "second" are everyday words and name neither.
    static let ordinals: Set<String> = [
        "third", "thirds", "fourth", "fourths", "fifth", "fifths", "sixth", "seventh", "eighth", "ninth", "tenth",
        "tenths", "twentieth", "thirtieth", "hundredth", "dozen", "dozens", "couple", "pair",
    ]

    /// Whether a word is a number by itself.
    static func isNumber(_ word: String) -> Bool {
        units[word] != nil || teens[word] != nil || tens[word] != nil || scales[word] != nil || ordinals.contains(word)
    }
}
