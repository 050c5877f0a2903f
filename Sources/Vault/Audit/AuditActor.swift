package import Compliance

/// Who did it: a part of the product or the name of an API key, never a person's own name.
package struct AuditActor: Hashable, Sendable, Codable, CustomStringConvertible {
    package let text: String

    /// The most characters of a name.
    package static let lengthLimit = 64

    /// Takes a name of lower-case letters, digits, `_`, `-`, `.` and `:`; nil for anything else.
    package init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
                true
            default: false
            }
        }
        guard isPlain, (1...Self.lengthLimit).contains(text.utf8.count) else { return nil }
        self.text = text
    }

    private init(part: String) {
        self.text = part
    }

    /// The product itself.
    package static let runtime = AuditActor(part: "runtime")
    /// Somebody at a command or an API, named in the sealed body if at all.
    package static let somebody = AuditActor(part: "operator")

    /// The holder of an API key. No key has the name of a part of the product, as those bear no prefix.
    package static func key(_ name: AccessKeyName) -> AuditActor { AuditActor(part: "key:" + name.text) }

    package var description: String { text }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let actor = AuditActor(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "want the name of a part or key")
        }
        self = actor
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
