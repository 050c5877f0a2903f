/// The name of a key: what it is for, never a person's own name. It stands in the audit beside what was done with it.
package struct AccessKeyName: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// The most characters of a name.
    package static let lengthLimit = 48

    /// Takes a name of lower-case letters, digits, `_`, `-` and `.`; nil for anything else.
    package init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
                UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        guard isPlain, (1...Self.lengthLimit).contains(text.utf8.count) else { return nil }
        self.text = text
    }

    package var description: String { text }
}
