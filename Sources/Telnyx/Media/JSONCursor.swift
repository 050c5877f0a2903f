/// A place in JSON text, for a scanner that gives up on anything unusual.
struct JSONCursor {
    /// Digits that fit an `Int` whatever they are.
    private static let digitLimit = 18

    private var position = 0

    /// Passes white space, then the byte if it is next.
    mutating func take(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
        skipSpace(in: text)
        guard position < text.count, text[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func isAtEnd(of text: Span<UInt8>) -> Bool {
        skipSpace(in: text)
        return position == text.count
    }

    /// A field's name and its colon.
    mutating func name(in text: Span<UInt8>) -> Range<Int>? {
        guard let name = string(in: text), take(UInt8(ascii: ":"), in: text) else { return nil }
        return name
    }

    /// Where a string's bytes are; nil if it holds an escape, a control or anything but ASCII.
    mutating func string(in text: Span<UInt8>) -> Range<Int>? {
        guard take(UInt8(ascii: "\""), in: text) else { return nil }
        let start = position
        while position < text.count {
            let byte = text[position]
            if byte == UInt8(ascii: "\"") {
                defer { position += 1 }
                return start..<position
            }
            guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else { return nil }
            position += 1
        }
        return nil
    }

    /// A whole number that is not negative, bare or in quotes.
    mutating func number(in text: Span<UInt8>) -> Int? {
        let isQuoted = take(UInt8(ascii: "\""), in: text)
        let start = position
        var value = 0
        while position < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position]) {
            guard position - start < Self.digitLimit else { return nil }
            value = value * 10 + Int(text[position] - UInt8(ascii: "0"))
            position += 1
        }
        guard position > start else { return nil }
        if isQuoted {
            // At once: a space before the quote belongs to the string.
            guard position < text.count, text[position] == UInt8(ascii: "\"") else { return nil }
            position += 1
            return value
        }
        // JSON knows no leading zero; what follows a bare number must end it.
        guard text[start] != UInt8(ascii: "0") || position == start + 1 else { return nil }
        return value
    }

    private mutating func skipSpace(in text: Span<UInt8>) {
        while position < text.count {
            switch text[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }
}

extension Span<UInt8> {
    /// Whether the bytes of a range are the text's.
    func holds(_ text: StaticString, at range: Range<Int>) -> Bool {
        guard text.utf8CodeUnitCount == range.count else { return false }
        for offset in 0..<range.count where self[range.lowerBound + offset] != text.utf8Start[offset] { return false }
        return true
    }
}
