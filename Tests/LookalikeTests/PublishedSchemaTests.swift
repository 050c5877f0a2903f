import Foundation
import Testing

@testable import Lookalike

/// The published schema, where it is at hand: beside the checkout, or where `LIVECARTS_SHARED_DATA` says.
private struct PublishedSchema {
    static let file: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["LIVECARTS_SHARED_DATA"].map { URL(filePath: $0) }
        return [named, root.deletingLastPathComponent().appending(path: "shared/data")].compactMap { $0 }
            .map { $0.appending(path: "telnyx/openapi-trimmed.json") }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    let document: JSONValue

    /// Read once: it is large.
    private static let shared: JSONValue? = file.flatMap { try? Data(contentsOf: $0) }.flatMap {
        JSONValue(bytes: [UInt8]($0))
    }

    init() throws { document = try #require(Self.shared) }

    /// The fields of a request's body, parts of compound schemas joined, and the names that are required.
    func fields(method: String, path: String) throws -> (fields: [String: JSONValue], required: Set<String>) {
        let operation = document["paths"]?[path]?[method.lowercased()]
        let schema = operation?["requestBody"]?["content"]?["application/json"]?["schema"]
        return members(try #require(schema, "\(method) \(path) is not in the schema"))
    }

    func members(_ schema: JSONValue) -> (fields: [String: JSONValue], required: Set<String>) {
        let schema = resolve(schema)
        var fields: [String: JSONValue] = [:]
        var required = Set((schema["required"]?.array ?? []).compactMap(\.string))
        for part in schema["allOf"]?.array ?? [] {
            let inner = members(part)
            fields.merge(inner.fields) { _, new in new }
            required.formUnion(inner.required)
        }
        for (name, field) in schema["properties"]?.object ?? [:] { fields[name] = resolve(field) }
        return (fields, required)
    }

    func resolve(_ schema: JSONValue) -> JSONValue {
        guard let reference = schema["$ref"]?.string else { return schema }
        let target = reference.split(separator: "/").dropFirst().reduce(Optional(document)) { $0?[String($1)] }
        return target.map(resolve) ?? schema
    }
}

/// The table was written by hand; this keeps it from drifting away from what is published.
@Suite(.enabled(if: PublishedSchema.file != nil, "the published schema is not beside the checkout"))
struct PublishedSchemaTests {
    /// Same names, and the same ones required.
    @Test(arguments: RequestTable.entries.indices)
    func tableHasTheFieldsOfTheSchema(index: Int) throws {
        let entry = RequestTable.entries[index]
        let published = try PublishedSchema().fields(method: entry.method, path: entry.path)
        #expect(entry.fields.map(\.name).sorted() == published.fields.keys.sorted())
        #expect(Set(entry.fields.filter(\.required).map(\.name)) == published.required)
    }

    /// Same types, sets of values, ranges and lengths, as far as the schema states them.
    @Test(arguments: RequestTable.entries.indices)
    func tableHasTheTypesOfTheSchema(index: Int) throws {
        let entry = RequestTable.entries[index]
        let schema = try PublishedSchema()
        let published = try schema.fields(method: entry.method, path: entry.path)
        for rule in entry.fields {
            let field = try #require(published.fields[rule.name])
            #expect(disagreement(rule.kind, field, schema) == nil, "\(entry.path) \(rule.name)")
        }
    }

    private func disagreement(_ kind: FieldKind, _ field: JSONValue, _ schema: PublishedSchema) -> String? {
        let type = field["type"]?.string ?? field["type"]?.array?.first?.string
        let values = field["enum"]?.array ?? []
        switch kind {
        case .oneOf(let allowed):
            return Set(values.compactMap(\.string)) == Set(allowed) ? nil : "values \(values.map(\.text))"
        case .integerOneOf(let allowed):
            return Set(values.compactMap(\.integer)) == Set(allowed) ? nil : "values \(values.map(\.text))"
        case .integer(let range):
            if let low = field["minimum"]?.integer, low != range?.lowerBound { return "minimum \(low)" }
            if let high = field["maximum"]?.integer, high != range?.upperBound { return "maximum \(high)" }
            return type == "integer" ? nil : "type \(type ?? "none")"
        case .string(let length):
            if let most = field["maxLength"]?.integer, most != length?.upperBound { return "length \(most)" }
            return type == "string" && values.isEmpty ? nil : "type \(type ?? "none")"
        case .e164, .destination, .url, .clientState, .uuid, .dateTimeOrNull:
            return type == "string" ? nil : "type \(type ?? "none")"
        case .boolean: return type == "boolean" ? nil : "type \(type ?? "none")"
        case .number: return type == "number" ? nil : "type \(type ?? "none")"
        case .list(let element, _):
            guard type == "array", let items = field["items"] else { return "type \(type ?? "none")" }
            return disagreement(element, schema.resolve(items), schema)
        case .object(let rules): return objectDisagreement(rules, field, schema)
        case .map, .eventURLs: return field["additionalProperties"] == nil ? "no map" : nil
        case .opaqueObject: return type == "string" || type == "array" ? "type \(type ?? "none")" : nil
        case .either(let kinds):
            let options = field["oneOf"]?.array ?? []
            return options.count == kinds.count ? nil : "\(options.count) alternatives"
        }
    }

    private func objectDisagreement(_ rules: [FieldRule], _ field: JSONValue, _ schema: PublishedSchema) -> String? {
        let inner = schema.members(field)
        guard rules.map(\.name).sorted() == inner.fields.keys.sorted() else { return "members \(inner.fields.keys)" }
        let required = Set(rules.filter(\.required).map(\.name))
        guard required == inner.required else { return "required \(inner.required)" }
        return rules.lazy.compactMap { rule in
            inner.fields[rule.name].flatMap { disagreement(rule.kind, $0, schema) }.map { "\(rule.name): \($0)" }
        }.first
    }
}
