import Foundation

/// `docs/person-export.schema.json`, and as much of JSON Schema as it uses.
package struct PublishedSchema {
    package struct Mismatch: Error, CustomStringConvertible {
        package let description: String
    }

    private let root: [String: Any]

    package init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/person-export.schema.json")
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        guard let root = json as? [String: Any] else { throw Mismatch(description: "the schema is no object") }
        self.root = root
    }

    /// - Throws: ``Mismatch`` with the first place that does not fit.
    package func check(_ value: Any) throws { try check(value, root, at: "$") }

    private func check(_ value: Any, _ schema: [String: Any], at path: String) throws {
        if let reference = schema["$ref"] as? String {
            let name = reference.replacing("#/$defs/", with: "")
            let part = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
            guard let part else { throw mismatch(path, "no \(reference)") }
            return try check(value, part, at: path)
        }
        if let only = schema["const"] as? String, value as? String != only { throw mismatch(path, "want \(only)") }
        if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
            throw mismatch(path, "want one of \(words)")
        }
        switch schema["type"] as? String {
        case "object": try checkObject(value, schema, at: path)
        case "array":
            guard let list = value as? [Any] else { throw mismatch(path, "want an array") }
            guard let items = schema["items"] as? [String: Any] else { throw mismatch(path, "no items") }
            for (index, item) in list.enumerated() { try check(item, items, at: "\(path)[\(index)]") }
        case "string":
            guard let text = value as? String else { throw mismatch(path, "want a string") }
            if let pattern = schema["pattern"] as? String, try Regex(pattern).wholeMatch(in: text) == nil {
                throw mismatch(path, "want \(pattern)")
            }
        case "integer": guard value is Int64 || value is Int else { throw mismatch(path, "want a number") }
        case "boolean": guard value is Bool else { throw mismatch(path, "want true or false") }
        default: break
        }
    }

    private func checkObject(_ value: Any, _ schema: [String: Any], at path: String) throws {
        guard let object = value as? [String: Any] else { throw mismatch(path, "want an object") }
        guard let properties = schema["properties"] as? [String: [String: Any]] else {
            throw mismatch(path, "no properties")
        }
        for name in schema["required"] as? [String] ?? [] where object[name] == nil {
            throw mismatch(path, "\(name) is missing")
        }
        for (name, part) in object {
            guard let known = properties[name] else { throw mismatch(path, "\(name) is not in the schema") }
            try check(part, known, at: "\(path).\(name)")
        }
    }

    private func mismatch(_ path: String, _ problem: String) -> Mismatch {
        Mismatch(description: "\(path): \(problem)")
    }
}
