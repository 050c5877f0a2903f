import Foundation

extension JSONValue {
    /// The value as JSON text with sorted names.
    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A value of this type always encodes: numbers that JSON has no words for are never put in.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    /// The same value as UTF-8.
    var bytes: [UInt8] { Array(text.utf8) }

    /// Reads JSON text; nil when it is none.
    init?(bytes: [UInt8]) {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else { return nil }
        self = value
    }
}
