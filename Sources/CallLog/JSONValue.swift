/// Any JSON, for what a newer program wrote and this one does not know.
enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case large(UInt64)
    case real(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(UInt64.self) {
            self = .large(value)
        } else if let value = try? container.decode(Double.self) {
            self = .real(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .large(let value): try container.encode(value)
        case .real(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        case .list(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }
}

extension JSONValue {
    /// What this holds beyond `known`: fields that it does not have, at any depth; nil when there are none.
    func beyond(_ known: JSONValue) -> JSONValue? {
        switch (self, known) {
        case (.object(let mine), .object(let theirs)):
            var rest: [String: JSONValue] = [:]
            for (name, value) in mine {
                guard let other = theirs[name] else {
                    rest[name] = value
                    continue
                }
                if let more = value.beyond(other) { rest[name] = more }
            }
            return rest.isEmpty ? nil : .object(rest)
        case (.list(let mine), .list(let theirs)) where mine.count == theirs.count:
            let rest = zip(mine, theirs).map { $0.beyond($1) }
            return rest.allSatisfy { $0 == nil } ? nil : .list(rest.map { $0 ?? .null })
        default:
            return nil
        }
    }

    /// This with the fields of `rest` put back where they were.
    func with(_ rest: JSONValue?) -> JSONValue {
        switch (self, rest) {
        case (.object(let mine), .object(let more)):
            .object(mine.merging(more) { value, added in value.with(added) })
        case (.list(let mine), .list(let more)) where mine.count == more.count:
            .list(zip(mine, more).map { $0 == .null ? $1 : $0.with($1) })
        default:
            self
        }
    }
}
