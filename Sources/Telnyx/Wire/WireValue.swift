import Foundation

/// JSON that we send, written so that the names on the wire can be found by searching for them.
enum WireValue: Equatable, Sendable, Encodable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case object([String: WireValue])

    /// Text as base64, which is how client states travel.
    static func base64(_ text: String) -> WireValue { .text(Data(text.utf8).base64EncodedString()) }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let fields):
            var container = encoder.container(keyedBy: WireKey.self)
            for (name, value) in fields { try container.encode(value, forKey: WireKey(stringValue: name)) }
        case .text(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .number(let number):
            var container = encoder.singleValueContainer()
            try container.encode(number)
        case .flag(let flag):
            var container = encoder.singleValueContainer()
            try container.encode(flag)
        }
    }

    /// The same bytes every time: fields in the order of their names.
    func bytes() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else {
            preconditionFailure("text, whole numbers and flags always encode")
        }
        return Array(data)
    }
}

extension WireValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
    init(stringLiteral text: String) { self = .text(text) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
    init(integerLiteral number: Int) { self = .number(number) }
}

extension WireValue: ExpressibleByDictionaryLiteral {
    /// A nil value leaves its field out.
    init(dictionaryLiteral fields: (String, WireValue?)...) {
        var object: [String: WireValue] = [:]
        for (name, value) in fields {
            if let value { object[name] = value }
        }
        self = .object(object)
    }
}
