import Foundation

/// Compares a request's body with its table entry: unknown, missing, ill-typed and out-of-range fields are refused.
struct RequestCheck {
    /// Everything wrong with the body, in the order of the table, unknown fields last by name. Empty is good.
    static func refusals(of body: JSONValue, by fields: [FieldRule], at path: String = "") -> [Refusal] {
        guard case .object(let members) = body else { return [.type(path, wanted: "an object")] }
        var found: [Refusal] = []
        for rule in fields {
            let pointer = path + "/" + rule.name
            switch members[rule.name] {
            case nil: if rule.required { found.append(.missing(pointer)) }
            case .string("")? where rule.required: found.append(.missing(pointer))
            case .null? where rule.kind != .dateTimeOrNull:
                found.append(rule.required ? .missing(pointer) : .type(pointer, wanted: "given"))
            case let value?: found += refusals(of: value, as: rule.kind, at: pointer)
            }
        }
        let known = Set(fields.map(\.name))
        for name in members.keys.sorted() where !known.contains(name) { found.append(.unknownField(path + "/" + name)) }
        return found
    }

    /// The names of the fields that were accepted and do nothing here.
    static func notSimulated(in body: JSONValue, by fields: [FieldRule]) -> [String] {
        fields.filter { !$0.simulated && body[$0.name] != nil }.map(\.name)
    }

    private static func refusals(of value: JSONValue, as kind: FieldKind, at pointer: String) -> [Refusal] {
        switch kind {
        case .string(let length): string(value, length, pointer)
        case .oneOf(let allowed):
            value.string.map { allowed.contains($0) ? [] : [.enumeration(pointer, allowed: allowed)] }
                ?? [.type(pointer, wanted: "a string")]
        case .integer(let range):
            value.integer.map { range?.contains($0) ?? true ? [] : [.range(pointer, range ?? $0...$0)] }
                ?? [.type(pointer, wanted: "an integer")]
        case .integerOneOf(let allowed):
            value.integer.map { allowed.contains($0) ? [] : [.enumeration(pointer, allowed: allowed.map(String.init))] }
                ?? [.type(pointer, wanted: "an integer")]
        case .number: isNumber(value) ? [] : [.type(pointer, wanted: "a number")]
        case .boolean: value.bool == nil ? [.type(pointer, wanted: "a boolean")] : []
        case .object(let fields): refusals(of: value, by: fields, at: pointer)
        case .opaqueObject: value.object == nil ? [.type(pointer, wanted: "an object")] : []
        case .list(let element, let most): list(value, element, most, pointer)
        case .map(let element): map(value, element, pointer)
        case .eventURLs: eventURLs(value, pointer)
        case .e164: text(value, pointer, .notE164(pointer)) { PhoneNumber.isE164($0) }
        case .destination: text(value, pointer, .notE164(pointer)) { PhoneNumber.isDestination($0) }
        case .url(let schemes): text(value, pointer, .badURL(pointer)) { isURL($0, schemes) }
        case .clientState: text(value, pointer, .clientState(pointer)) { Data(base64Encoded: $0) != nil }
        case .uuid: text(value, pointer, .type(pointer, wanted: "a UUID")) { UUID(uuidString: $0) != nil }
        case .dateTimeOrNull:
            value == .null
                ? [] : text(value, pointer, .type(pointer, wanted: "a date and time")) { WireTime.parse($0) != nil }
        case .either(let kinds): either(value, kinds, pointer)
        }
    }

    private static func string(_ value: JSONValue, _ length: ClosedRange<Int>?, _ pointer: String) -> [Refusal] {
        guard let text = value.string else { return [.type(pointer, wanted: "a string")] }
        guard let length, !length.contains(text.count) else { return [] }
        return [.length(pointer, length)]
    }

    private static func isNumber(_ value: JSONValue) -> Bool {
        switch value {
        case .integer, .number: true
        case .null, .bool, .string, .array, .object: false
        }
    }

    private static func text(
        _ value: JSONValue, _ pointer: String, _ refusal: Refusal, _ holds: (String) -> Bool
    ) -> [Refusal] {
        guard let text = value.string else { return [.type(pointer, wanted: "a string")] }
        return holds(text) ? [] : [refusal]
    }

    private static func list(_ value: JSONValue, _ kind: FieldKind, _ most: Int?, _ pointer: String) -> [Refusal] {
        guard let elements = value.array else { return [.type(pointer, wanted: "an array")] }
        if let most, elements.count > most { return [.range(pointer, 0...most)] }
        return elements.enumerated().flatMap { refusals(of: $1, as: kind, at: "\(pointer)/\($0)") }
    }

    private static func map(_ value: JSONValue, _ kind: FieldKind, _ pointer: String) -> [Refusal] {
        guard let members = value.object else { return [.type(pointer, wanted: "an object")] }
        return members.keys.sorted().flatMap { name in
            refusals(of: members[name] ?? .null, as: kind, at: "\(pointer)/\(name)")
        }
    }

    private static func eventURLs(_ value: JSONValue, _ pointer: String) -> [Refusal] {
        let unknown = (value.object ?? [:]).keys.sorted().filter { !EventType.allNames.contains($0) }
        if let name = unknown.first { return [.eventName("\(pointer)/\(name)")] }
        return map(value, .url(["http", "https"]), pointer)
    }

    /// Good when one kind takes it; else the refusals of the kind whose type fits best: the first that does not complain
    /// about the type.
    private static func either(_ value: JSONValue, _ kinds: [FieldKind], _ pointer: String) -> [Refusal] {
        let attempts = kinds.map { refusals(of: value, as: $0, at: pointer) }
        if attempts.contains([]) { return [] }
        return attempts.first { refusals in !refusals.contains { $0.code == "10026" } } ?? attempts.first ?? []
    }

    private static func isURL(_ text: String, _ schemes: [String]) -> Bool {
        guard let url = URL(string: text), let scheme = url.scheme, let host = url.host else { return false }
        return schemes.contains(scheme.lowercased()) && !host.isEmpty
    }
}
