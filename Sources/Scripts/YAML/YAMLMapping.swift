/// Keys and values in the order of the file.
struct YAMLMapping {
    struct Entry {
        let key: String
        /// From 1.
        let line: Int
        let value: YAMLValue
    }

    let value: YAMLValue
    let entries: [Entry]

    /// A value that must be there.
    subscript(required key: String) -> YAMLValue {
        get throws(ScriptErrors) {
            guard let found = self[key] else {
                throw value.error("\(value.name) has no \(key)", remedy: "write \(key):")
            }
            return found
        }
    }

    /// A value that may be there.
    subscript(_ key: String) -> YAMLValue? {
        entries.first { $0.key == key }?.value
    }

    /// Refuses keys that mean nothing here, so that a misspelt one is not silently without effect.
    func allow(_ keys: String...) throws(ScriptErrors) {
        let unknown = entries.filter { !keys.contains($0.key) }
        guard !unknown.isEmpty else { return }
        throw ScriptErrors(
            unknown.map {
                ScriptError(
                    file: value.file, line: $0.line, what: "\(value.name) has no use for \"\($0.key)\"",
                    remedy: "known are \(keys.joined(separator: ", "))")
            })
    }
}
