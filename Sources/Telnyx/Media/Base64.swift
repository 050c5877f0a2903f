/// Base64 (RFC 4648 §4) between buffers that are there already. Foundation's own makes a `Data` for each frame.
enum Base64 {
    /// Decodes the text at a range. Nil if it is not whole groups of the alphabet with padding at the end alone, or does
    /// not fit.
    static func decode(_ text: Span<UInt8>, _ range: Range<Int>, into bytes: inout MutableSpan<UInt8>) -> Int? {
        guard range.count % 4 == 0 else { return nil }
        guard !range.isEmpty else { return 0 }
        let padding = paddingCount(text, range)
        let count = range.count / 4 * 3 - padding
        guard count <= bytes.count else { return nil }
        var (source, target) = (range.lowerBound, 0)
        let wholeEnd = range.upperBound - (padding > 0 ? 4 : 0)
        while source < wholeEnd {
            let first = sextets[Int(text[source])]
            let second = sextets[Int(text[source + 1])]
            let third = sextets[Int(text[source + 2])]
            let fourth = sextets[Int(text[source + 3])]
            guard (first | second | third | fourth) & notInAlphabet == 0 else { return nil }
            bytes[target] = first << 2 | second >> 4
            bytes[target + 1] = second << 4 | third >> 2
            bytes[target + 2] = third << 6 | fourth
            source += 4
            target += 3
        }
        guard padding > 0 else { return count }
        return decodeLastGroup(text, source, padding, into: &bytes, target) ? count : nil
    }

    private static func paddingCount(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        let pad = UInt8(ascii: "=")
        guard text[range.upperBound - 1] == pad else { return 0 }
        return text[range.upperBound - 2] == pad ? 2 : 1
    }

    private static func decodeLastGroup(
        _ text: Span<UInt8>, _ source: Int, _ padding: Int, into bytes: inout MutableSpan<UInt8>, _ target: Int
    ) -> Bool {
        let first = sextets[Int(text[source])]
        let second = sextets[Int(text[source + 1])]
        guard (first | second) & notInAlphabet == 0 else { return false }
        bytes[target] = first << 2 | second >> 4
        // The bits that no byte takes must be zero; decoders differ about what else they would mean.
        guard padding == 1 else { return second & 0x0F == 0 }
        let third = sextets[Int(text[source + 2])]
        guard third & notInAlphabet == 0, third & 0x03 == 0 else { return false }
        bytes[target + 1] = second << 4 | third >> 2
        return true
    }

    /// Appends the text of the bytes.
    static func encode(_ bytes: Span<UInt8>, appendingTo text: inout [UInt8]) {
        var source = 0
        while source + 2 < bytes.count {
            let (first, second, third) = (bytes[source], bytes[source + 1], bytes[source + 2])
            text.append(letters[Int(first >> 2)])
            text.append(letters[Int((first & 0x03) << 4 | second >> 4)])
            text.append(letters[Int((second & 0x0F) << 2 | third >> 6)])
            text.append(letters[Int(third & 0x3F)])
            source += 3
        }
        guard source < bytes.count else { return }
        let first = bytes[source]
        let second = source + 1 < bytes.count ? bytes[source + 1] : 0
        text.append(letters[Int(first >> 2)])
        text.append(letters[Int((first & 0x03) << 4 | second >> 4)])
        text.append(source + 1 < bytes.count ? letters[Int((second & 0x0F) << 2)] : UInt8(ascii: "="))
        text.append(UInt8(ascii: "="))
    }

    private static let notInAlphabet: UInt8 = 0x80
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let sextets: [UInt8] = {
        var table = [UInt8](repeating: notInAlphabet, count: 256)
        for (value, letter) in letters.enumerated() { table[Int(letter)] = UInt8(value) }
        return table
    }()
}
