import Compliance

/// The table of everything that the log may hold, as it stands in `docs/log-fields.md`.
package enum FieldTable {
    /// Markdown, events first, in the order of their names' declaration.
    package static func markdown() -> String {
        let events = CallEvent.Name.allCases.map { rows($0.rawValue, "event", CallEvent.fields(of: $0)) }
        let effects = CallEffect.Name.allCases.map { rows($0.rawValue, "effect", CallEffect.fields(of: $0)) }
        return ([head] + events + effects).joined(separator: "\n") + "\n"
    }

    private static let head = """
        | | record | field | type | sensitivity | retention class | key | survives erasure | in a recording for QA |
        |---|---|---|---|---|---|---|---|---|
        """

    private static func rows(_ record: String, _ kind: String, _ fields: [FieldDescription]) -> String {
        guard !fields.isEmpty else { return "| \(kind) | `\(record)` | – | | | | | | |" }
        return fields.map { row(record, kind, $0) }.joined(separator: "\n")
    }

    private static func row(_ record: String, _ kind: String, _ field: FieldDescription) -> String {
        let kept = field.fieldClass
        let columns = [
            kind, "`\(record)`", "`\(field.name)`", "`\(readable(field.type))`", kept.sensitivity.rawValue,
            kept.retention.rawValue, kept.key.rawValue, kept.survivesErasure ? "yes" : "no",
            kept.allowedInRecording ? "yes" : "no",
        ]
        return "| " + columns.joined(separator: " | ") + " |"
    }

    /// `Optional<Identifier<OfferKind>>` as people write it: `Offer?`.
    private static func readable(_ type: String) -> String {
        if let inner = argument(of: "Optional<", in: type) { return readable(inner) + "?" }
        if let inner = argument(of: "Array<", in: type) { return "[" + readable(inner) + "]" }
        if let inner = argument(of: "Identifier<", in: type) {
            return (inner.hasSuffix("Kind") ? String(inner.dropLast(4)) : inner) + "ID"
        }
        return type
    }

    private static func argument(of wrapper: String, in type: String) -> String? {
        guard type.hasPrefix(wrapper), type.hasSuffix(">") else { return nil }
        return String(type.dropFirst(wrapper.count).dropLast())
    }
}
