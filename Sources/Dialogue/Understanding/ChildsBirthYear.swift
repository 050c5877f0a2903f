/// The year of birth that a person gives of themself, if it makes them a child (AGE-3, DUR-7).
package enum ChildsBirthYear {
    /// Whose birth it is, in plain words.
    private static let openings: [[String]] = [
        ["i", "was", "born"], ["i", "am", "born"], ["my", "birthday"], ["my", "date", "of", "birth"],
        ["my", "birth", "date"],
        ["my", "birth", "year"], ["my", "year", "of", "birth"], ["my", "dob"],
    ]
    /// How many words may stand between those and the year.
    private static let reach = 8
    /// Who turns eighteen in a year may still be seventeen.
    private static let majority = 18
    /// Nobody who speaks was born in the last years; a slip of a number is no child.
    private static let oldest = 120

    /// Whether words say that their speaker was born so late that they may be under eighteen.
    ///
    /// - Parameter year: the present year of the Gregorian calendar.
    package static func isSaid(in text: String, year: Int) -> Bool {
        let words = HeardWord.words(of: text)
        let plain = words.map { $0.text == "i'm" ? ["i", "am"] : [$0.text] }
        for start in words.indices {
            guard let end = end(of: openings, in: plain, at: start) else { continue }
            for place in end..<min(words.count, end + reach) {
                guard let run = DigitRun(words, at: place), let born = birthYear(run.digits, before: year) else {
                    continue
                }
                return year - born <= majority
            }
        }
        return false
    }

    private static func end(of openings: [[String]], in plain: [[String]], at start: Int) -> Int? {
        for opening in openings {
            var (said, place) = ([String](), start)
            while place < plain.count, said.count < opening.count {
                said += plain[place]
                place += 1
            }
            if said == opening { return place }
        }
        return nil
    }

    /// The year that digits end with: "2012", or "4 12 2012"; nil if they end with none.
    private static func birthYear(_ digits: [Int], before year: Int) -> Int? {
        guard digits.count >= 4 else { return nil }
        let said = digits.suffix(4).reduce(0) { $0 * 10 + $1 }
        return ((year - oldest)...year).contains(said) ? said : nil
    }
}
