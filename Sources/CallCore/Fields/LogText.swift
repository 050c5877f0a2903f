/// Says in words for people what a logged value holds.
enum LogText {
    static func of(_ value: Any) -> String {
        if let named = value as? any RawRepresentable<String> { return named.rawValue }
        if let text = value as? any CustomStringConvertible, !isPlainAggregate(value) { return text.description }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.map { of($0.value) } ?? "none"
        case .collection: return "[" + mirror.children.map { of($0.value) }.joined(separator: ", ") + "]"
        case .struct, .enum, .class, .tuple, .dictionary, .set, .foreignReference, .none: break
        @unknown default: break
        }
        // A value that only wraps a number says the number.
        if mirror.children.count == 1, let only = mirror.children.first { return of(only.value) }
        guard !mirror.children.isEmpty else { return "\(value)" }
        return mirror.children.map { "\($0.label ?? "") \(of($0.value))" }.joined(separator: " ")
    }

    /// Arrays and optionals describe their contents in a way that is for programmers.
    private static func isPlainAggregate(_ value: Any) -> Bool {
        switch Mirror(reflecting: value).displayStyle {
        case .collection, .optional: true
        default: false
        }
    }
}
