import Commerce
import Compliance

/// A do-not-call list in memory: a bit a number, so 1.25 MB for each area code that it has.
///
/// The file begins with lines about itself and goes on with one number a line, in any order:
///
///     # as_of: 2026-11-15
///     # account: 10123456-1
///     # area_codes: 813 727
///     8135550142
struct NumberList: Sendable {
    private static let wordsOfAreaCode = 10_000_000 / 64 + 1

    private let asOf: CivilDate
    private let account: String?
    /// The area codes that the list is complete for; nil for all.
    private let covered: Set<Int>?
    private let bits: [Int: [UInt64]]

    init(file: String) throws(RegistryFileProblem) {
        let lines = RegistryLines(file: file)
        var asOf: CivilDate?
        var account: String?
        var covered: Set<Int>? = []
        var bits: [Int: [UInt64]] = [:]
        // The numbers of one area code mostly stand together: its bits are taken out of the table while they do.
        var open: (areaCode: Int, bits: [UInt64]) = (-1, [])
        try lines.forEach { (number, line) throws(RegistryFileProblem) in
            if line.first == UInt8(ascii: "#") {
                let note = try Self.note(line, number, lines)
                switch note.key {
                case "as_of": asOf = CivilDate(note.value)
                case "account": account = note.value
                case "area_codes": covered = try Self.areaCodes(note.value, number, lines)
                case _: break
                }
                return
            }
            guard let listed = SubscriberNumber(line) else {
                throw lines.problem(number, "the line is no number of ten digits", "write one number a line")
            }
            if listed.areaCode != open.areaCode {
                if open.areaCode >= 0 { bits[open.areaCode] = open.bits }
                open = (
                    listed.areaCode,
                    bits.removeValue(forKey: listed.areaCode) ?? Array(repeating: 0, count: Self.wordsOfAreaCode)
                )
            }
            open.bits[listed.line >> 6] |= 1 << UInt64(listed.line & 63)
        }
        if open.areaCode >= 0 { bits[open.areaCode] = open.bits }
        guard let asOf else {
            throw lines.problem(
                nil, "it does not say of which day it is", "begin it with a line \"# as_of: 2026-11-15\"")
        }
        guard covered?.isEmpty != true else {
            throw lines.problem(
                nil, "it does not say which area codes it is complete for",
                "begin it with a line \"# area_codes: 813 727\", or \"# area_codes: all\"")
        }
        self.asOf = asOf
        self.account = account
        self.covered = covered
        self.bits = bits
    }

    func finding(on number: E164) -> ListFinding {
        guard let number = SubscriberNumber(number), covered?.contains(number.areaCode) ?? true else {
            return ListFinding(.notCovered, asOf: asOf, account: account)
        }
        let word = bits[number.areaCode]?[number.line >> 6] ?? 0
        let isListed = word & (1 << UInt64(number.line & 63)) != 0
        return ListFinding(isListed ? .listed : .notListed, asOf: asOf, account: account)
    }

    private static func note(
        _ line: ArraySlice<UInt8>, _ number: Int, _ lines: RegistryLines
    ) throws(RegistryFileProblem) -> (key: String, value: String) {
        let text = String(decoding: line.dropFirst(), as: UTF8.self)
        let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmingWhitespace() }
        guard parts.count == 2, ["as_of", "account", "area_codes"].contains(parts[0]) else { return ("", "") }
        guard parts[0] != "as_of" || CivilDate(parts[1]) != nil else {
            throw lines.problem(number, "as_of is no date", "write one such as 2026-11-15")
        }
        return (parts[0], parts[1])
    }

    private static func areaCodes(
        _ text: String, _ number: Int, _ lines: RegistryLines
    ) throws(RegistryFileProblem) -> Set<Int>? {
        if text == "all" { return nil }
        let words = text.split { $0 == " " || $0 == "," }
        let codes = words.compactMap { Int($0) }.filter { (200...999).contains($0) }
        guard codes.count == words.count else {
            throw lines.problem(number, "area_codes has something that is none", "write three digits each, or all")
        }
        return Set(codes)
    }
}

extension Substring {
    fileprivate func trimmingWhitespace() -> String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
