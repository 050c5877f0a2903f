import Yams

/// A node of a file with its place and its name, for errors that say where.
struct YAMLValue {
    let node: Node
    let file: String
    /// What the node is called in errors: `say of state permission`.
    let name: String

    /// From 1.
    var line: Int { node.mark?.line ?? 1 }

    var isMapping: Bool { node.mapping != nil }
    var isList: Bool { node.sequence != nil }

    func error(_ what: String, remedy: String) -> ScriptErrors {
        ScriptErrors(ScriptError(file: file, line: line, what: what, remedy: remedy))
    }

    func mapping() throws(ScriptErrors) -> YAMLMapping {
        guard let mapping = node.mapping else {
            throw error("\(name) is no mapping", remedy: "write keys, colons and values")
        }
        var entries: [YAMLMapping.Entry] = []
        for (key, value) in mapping {
            guard let text = key.scalar?.string else {
                throw error("a key of \(name) is no word", remedy: "write a plain word before the colon")
            }
            entries.append(
                YAMLMapping.Entry(
                    key: text, line: key.mark?.line ?? line,
                    value: YAMLValue(node: value, file: file, name: "\(text) of \(name)")))
        }
        return YAMLMapping(value: self, entries: entries)
    }

    func text() throws(ScriptErrors) -> String {
        guard let scalar = node.scalar else { throw error("\(name) is no text", remedy: "write one value") }
        return scalar.string
    }

    /// A list of texts; one text alone is a list of one.
    func texts() throws(ScriptErrors) -> [String] {
        guard let sequence = node.sequence else { return [try text()] }
        var texts: [String] = []
        for item in sequence { texts.append(try YAMLValue(node: item, file: file, name: "an item of \(name)").text()) }
        return texts
    }

    func items() throws(ScriptErrors) -> [YAMLValue] {
        guard let sequence = node.sequence else { throw error("\(name) is no list", remedy: "write one dash a line") }
        return sequence.enumerated().map { YAMLValue(node: $1, file: file, name: "item \($0 + 1) of \(name)") }
    }

    func flag() throws(ScriptErrors) -> Bool {
        switch try text() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default: throw error("\(name) is neither true nor false", remedy: "write true or false")
        }
    }

    func number(in range: ClosedRange<Int64>) throws(ScriptErrors) -> Int64 {
        guard let number = Int64(try text()), range.contains(number) else {
            throw error(
                "\(name) is no whole number from \(range.lowerBound) to \(range.upperBound)",
                remedy: "write one in digits")
        }
        return number
    }

    /// A word out of a fixed set.
    func word<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) throws(ScriptErrors) -> Word
    where Word.RawValue == String {
        let text = try text()
        guard let word = Word(rawValue: text) else {
            throw error(
                "\(name) is \"\(text)\"",
                remedy: "write one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return word
    }
}
