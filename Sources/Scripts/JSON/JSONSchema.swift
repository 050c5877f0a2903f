import Foundation

/// A JSON Schema of draft 2020-12, as far as ours use it; a keyword that it does not know is refused and not passed over.
struct JSONSchema {
    /// A place that does not fit, and why.
    struct Mismatch: Error, Equatable, CustomStringConvertible {
        let path: String
        let problem: String

        var description: String { path.isEmpty ? problem : "\(path): \(problem)" }
    }

    /// Those that say something to people, or name parts.
    private static let notes = ["$schema", "$defs", "title", "description"]

    private let root: JSONValue

    init(_ bytes: Data) throws {
        root = try JSONDecoder().decode(JSONValue.self, from: bytes)
    }

    /// - Throws: ``Mismatch`` with the first place that does not fit.
    func check(_ value: JSONValue) throws(Mismatch) { try check(value, root, at: "") }

    private func check(_ value: JSONValue, _ schema: JSONValue, at path: String) throws(Mismatch) {
        guard let keywords = schema.members else { throw Mismatch(path: path, problem: "the schema is no object") }
        for keyword in keywords.keys.sorted() where !Self.notes.contains(keyword) {
            guard let rule = keywords[keyword] else { continue }
            switch keyword {
            case "$ref": try check(value, try part(rule, at: path), at: path)
            case "type": try checkType(value, rule, at: path)
            case "const":
                guard value == rule else { throw Mismatch(path: path, problem: "want \(Self.words(rule))") }
            case "enum":
                guard let words = rule.items, words.contains(value) else {
                    let wanted = (rule.items ?? []).map(Self.words).joined(separator: ", ")
                    throw Mismatch(path: path, problem: "want one of \(wanted)")
                }
            case "pattern": try checkPattern(value.text, rule, at: path)
            case "minimum", "maximum": try checkBound(value, keyword, rule, at: path)
            case "items", "minItems", "maxItems": try checkItems(value, keyword, rule, at: path)
            case "properties", "required", "additionalProperties", "propertyNames":
                try checkMembers(value, keyword, rule, of: schema, at: path)
            case _: throw Mismatch(path: path, problem: "the schema uses \(keyword), which is not known here")
            }
        }
    }

    private func part(_ reference: JSONValue, at path: String) throws(Mismatch) -> JSONValue {
        let name = (reference.text ?? "").replacing("#/$defs/", with: "")
        guard let part = root["$defs"]?[name] else { throw Mismatch(path: path, problem: "the schema lacks \(name)") }
        return part
    }

    private func checkType(_ value: JSONValue, _ rule: JSONValue, at path: String) throws(Mismatch) {
        let fits =
            switch (rule.text, value) {
            case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("number", .number):
                true
            case ("integer", .number(let number)): number.rounded() == number
            case (_, _): false
            }
        guard fits else { throw Mismatch(path: path, problem: "want \(Self.words(rule))") }
    }

    private func checkPattern(_ text: String?, _ rule: JSONValue, at path: String) throws(Mismatch) {
        guard let text, let pattern = rule.text, let regex = try? Regex(pattern) else { return }
        guard (try? regex.wholeMatch(in: text)) != nil else {
            throw Mismatch(path: path, problem: "\"\(text)\" is not of the form \(pattern)")
        }
    }

    private func checkBound(
        _ value: JSONValue, _ keyword: String, _ rule: JSONValue, at path: String
    ) throws(Mismatch) {
        guard let number = value.number, let bound = rule.number else { return }
        let holds = keyword == "minimum" ? number >= bound : number <= bound
        guard holds else { throw Mismatch(path: path, problem: "\(number) is beyond the \(keyword) of \(bound)") }
    }

    private func checkItems(
        _ value: JSONValue, _ keyword: String, _ rule: JSONValue, at path: String
    ) throws(Mismatch) {
        guard let items = value.items else { return }
        switch keyword {
        case "minItems":
            guard Double(items.count) >= rule.number ?? 0 else { throw Mismatch(path: path, problem: "too few items") }
        case "maxItems":
            guard Double(items.count) <= rule.number ?? 0 else { throw Mismatch(path: path, problem: "too many items") }
        case _: for (index, item) in items.enumerated() { try check(item, rule, at: "\(path)[\(index)]") }
        }
    }

    private func checkMembers(
        _ value: JSONValue, _ keyword: String, _ rule: JSONValue, of schema: JSONValue, at path: String
    ) throws(Mismatch) {
        guard let members = value.members else { return }
        let inside = { (name: String) in path.isEmpty ? name : "\(path).\(name)" }
        switch keyword {
        case "required":
            for name in (rule.items ?? []).compactMap(\.text) where members[name] == nil {
                throw Mismatch(path: path, problem: "\(name) is missing")
            }
        case "propertyNames": for name in members.keys.sorted() { try check(.string(name), rule, at: inside(name)) }
        case "properties":
            for (name, part) in (rule.members ?? [:]).sorted(by: { $0.key < $1.key }) {
                if let member = members[name] { try check(member, part, at: inside(name)) }
            }
        case _:
            for name in members.keys.sorted() where schema["properties"]?[name] == nil {
                guard let member = members[name] else { continue }
                guard rule != .bool(false) else {
                    throw Mismatch(path: inside(name), problem: "nothing of that name belongs here")
                }
                try check(member, rule, at: inside(name))
            }
        }
    }

    private static func words(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let bool): "\(bool)"
        case .number(let number): "\(number)"
        case .string(let text): text
        case .array, .object: "something else"
        }
    }
}
