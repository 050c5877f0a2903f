/// The fields of a form as browsers send them: `application/x-www-form-urlencoded`.
struct FormFields {
    /// The most bytes of a form that is read.
    static let bodyLimit = 16 << 10
    /// The most fields; ours have a handful.
    static let countLimit = 32
    /// The longest value that counts, in bytes.
    static let valueLimit = 200

    private let values: [String: String]

    /// Nil for what is no form: bad escapes, no UTF-8, too many fields, a name that stands twice.
    init?(_ body: [UInt8]) {
        var values: [String: String] = [:]
        let parts = body.split(separator: UInt8(ascii: "&"))
        guard parts.count <= Self.countLimit else { return nil }
        for part in parts {
            let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.text(sides[0]), let value = Self.text(sides.count == 2 ? sides[1] : []),
                values.updateValue(value, forKey: name) == nil
            else { return nil }
        }
        self.values = values
    }

    /// The value without blanks around it; nil for one that is missing, empty or too long.
    subscript(_ name: String) -> String? {
        guard let value = values[name] else { return nil }
        let text = String(value.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        return text.isEmpty || text.utf8.count > Self.valueLimit ? nil : text
    }

    private static func text(_ escaped: ArraySlice<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var place = escaped.startIndex
        while place < escaped.endIndex {
            switch escaped[place] {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard place + 2 < escaped.endIndex,
                    let byte = UInt8(String(decoding: escaped[(place + 1)...(place + 2)], as: UTF8.self), radix: 16)
                else { return nil }
                bytes.append(byte)
                place += 2
            default: bytes.append(escaped[place])
            }
            place += 1
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
