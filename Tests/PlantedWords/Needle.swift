import Foundation
import Glibc

/// One word in one form, as the bytes to look for.
struct Needle: Sendable {
    let word: String
    let form: PlantedWords.Form
    private let bytes: [UInt8]
    /// Whether case plays no part.
    private let isFolded: Bool

    static func all(of word: String) -> [Needle] {
        PlantedWords.Form.allCases.flatMap { form in
            patterns(of: word, as: form).map { pattern in
                let isFolded = form == .lowercased || form == .hex
                return Needle(
                    word: word, form: form,
                    bytes: isFolded ? pattern.map { (65...90).contains($0) ? $0 | 32 : $0 } : pattern,
                    isFolded: isFolded)
            }
        }
    }

    private static func patterns(of word: String, as form: PlantedWords.Form) -> [[UInt8]] {
        let utf8 = Array(word.utf8)
        switch form {
        case .raw, .lowercased: return [utf8]
        case .digits:
            let digits = utf8.filter { (48...57).contains($0) }
            return digits.count >= 7 && digits != utf8 ? [digits] : []
        case .base64: return base64Cores(of: utf8)
        case .hex: return [Array(utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined().utf8)]
        case .utf16LittleEndian: return [word.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }]
        case .utf16BigEndian: return [word.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }]
        case .escaped:
            let escaped = word.utf16.map { unit -> String in
                if unit == 0x2F { return "\\/" }
                return unit < 0x80 ? String(UnicodeScalar(UInt8(unit))) : "\\u" + hex(unit)
            }.joined()
            return escaped == word ? [] : [Array(escaped.utf8)]
        }
    }

    /// The part of a word's base64 that is the same whatever stands around it, for each of the three places it may begin at.
    private static func base64Cores(of bytes: [UInt8]) -> [[UInt8]] {
        (0..<3).map { offset in
            let encoded = Array(Data([UInt8](repeating: 0, count: offset) + bytes).base64EncodedData())
            let first = (offset * 8 + 5) / 6
            let last = (offset + bytes.count) * 8 / 6
            return Array(encoded[first..<last])
        }
    }

    private static func hex(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    func stands(in bytes: [UInt8], folded: [UInt8]) -> Bool {
        (isFolded ? folded : bytes).withUnsafeBytes { haystack in
            self.bytes.withUnsafeBytes { needle in Self.stands(needle, in: haystack) }
        }
    }

    /// Looks with the C library's calls, as an unoptimised loop over megabytes would take seconds.
    private static func stands(_ needle: UnsafeRawBufferPointer, in haystack: UnsafeRawBufferPointer) -> Bool {
        guard let start = haystack.baseAddress, let word = needle.baseAddress, let first = needle.first else {
            return false
        }
        var offset = 0
        while offset + needle.count <= haystack.count {
            guard let found = memchr(start + offset, Int32(first), haystack.count - needle.count - offset + 1) else {
                return false
            }
            if memcmp(found, word, needle.count) == 0 { return true }
            offset = start.distance(to: UnsafeRawPointer(found)) + 1
        }
        return false
    }
}
