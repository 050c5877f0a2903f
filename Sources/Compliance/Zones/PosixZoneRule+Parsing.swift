extension PosixZoneRule {
    /// Reads a rule; nil when it is not one.
    init?(_ text: [UInt8]) {
        var parser = PosixZoneRuleParser(text)
        guard let rule = parser.rule() else { return nil }
        self = rule
    }
}

/// Reads the parts of a rule from left to right.
private struct PosixZoneRuleParser {
    private let text: [UInt8]
    private var position = 0

    init(_ text: [UInt8]) {
        self.text = text
    }

    mutating func rule() -> PosixZoneRule? {
        guard name(), let west = clock(hours: 0...24) else { return nil }
        if isAtEnd { return PosixZoneRule(standardOffset: -west, saving: nil) }
        guard name() else { return nil }
        var savingOffset = -west + 3600
        if peek != UInt8(ascii: ",") {
            guard let savingWest = clock(hours: 0...24) else { return nil }
            savingOffset = -savingWest
        }
        guard accept(","), let begin = yearlyMoment(), accept(","), let end = yearlyMoment(), isAtEnd else {
            return nil
        }
        return PosixZoneRule(
            standardOffset: -west, saving: .init(offsetSeconds: savingOffset, begin: begin, end: end))
    }

    private var isAtEnd: Bool { position >= text.count }
    private var peek: UInt8? { isAtEnd ? nil : text[position] }

    private mutating func accept(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// A designation: three letters or more, or anything but `>` between angle brackets.
    private mutating func name() -> Bool {
        let isQuoted = accept("<")
        let start = position
        while let byte = peek, isQuoted ? byte != UInt8(ascii: ">") : isLetter(byte) { position += 1 }
        guard position - start >= 3 else { return false }
        return !isQuoted || accept(">")
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int? {
        let start = position
        var value = 0
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), position - start < 4 {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            position += 1
        }
        return position > start && range.contains(value) ? value : nil
    }

    /// `[+-]h[:mm[:ss]]` in seconds.
    private mutating func clock(hours: ClosedRange<Int>) -> Int? {
        let sign: Int
        if accept("-") {
            sign = -1
        } else {
            _ = accept("+")
            sign = 1
        }
        guard let hour = number(hours) else { return nil }
        var seconds = hour * 3600
        if accept(":") {
            guard let minute = number(0...59) else { return nil }
            seconds += minute * 60
            if accept(":") {
                guard let second = number(0...59) else { return nil }
                seconds += second
            }
        }
        return sign * seconds
    }

    private mutating func yearlyMoment() -> PosixZoneRule.YearlyMoment? {
        guard let day = day() else { return nil }
        guard accept("/") else { return .init(day: day, time: 2 * 3600) }
        guard let time = clock(hours: 0...167) else { return nil }
        return .init(day: day, time: time)
    }

    private mutating func day() -> PosixZoneRule.YearlyMoment.Day? {
        if accept("J") { return number(1...365).map { .julian($0) } }
        guard accept("M") else { return number(0...365).map { .ordinal($0) } }
        guard let month = number(1...12), accept("."), let week = number(1...5), accept("."),
            let weekday = number(0...6)
        else { return nil }
        return .nth(weekday: weekday, week: week, month: month)
    }
}
