import Commerce
import Foundation
import Transport

/// A JSON object read field by field, forgiving about what Telnyx is not strict about: unknown fields, numbers written
/// as text, text written as numbers, nulls.
struct WireObject: Decodable {
    private let fields: KeyedDecodingContainer<WireKey>

    /// Throws `DecodingError.typeMismatch` for JSON that is no object, `.dataCorrupted` for what is not JSON.
    init(from decoder: any Decoder) throws {
        self.fields = try decoder.container(keyedBy: WireKey.self)
    }

    private init(fields: KeyedDecodingContainer<WireKey>) {
        self.fields = fields
    }

    /// Why bytes are not an object.
    enum ReadingError: Error { case notJSON, notAnObject }

    /// Reads an object from bytes.
    static func read(_ bytes: some Sequence<UInt8>) throws(ReadingError) -> WireObject {
        do {
            return try JSONDecoder().decode(WireObject.self, from: Data(bytes))
        } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
            throw .notAnObject
        } catch {
            throw .notJSON
        }
    }

    func has(_ name: String) -> Bool { fields.contains(WireKey(stringValue: name)) }

    /// Text, or a whole number as its digits; nil for everything else.
    func text(_ name: String) -> String? {
        let key = WireKey(stringValue: name)
        if let text = try? fields.decode(String.self, forKey: key) { return text }
        return (try? fields.decode(Int64.self, forKey: key)).map { String($0) }
    }

    /// A whole number, or text that is one.
    func number(_ name: String) -> Int? {
        let key = WireKey(stringValue: name)
        if let number = try? fields.decode(Int.self, forKey: key) { return number }
        return (try? fields.decode(String.self, forKey: key)).flatMap { Int($0) }
    }

    func flag(_ name: String) -> Bool? {
        try? fields.decode(Bool.self, forKey: WireKey(stringValue: name))
    }

    func object(_ name: String) -> WireObject? {
        (try? fields.nestedContainer(keyedBy: WireKey.self, forKey: WireKey(stringValue: name))).map(WireObject.init)
    }

    /// The objects of an array; empty if there is none or it holds something else.
    func objects(_ name: String) -> [WireObject] {
        (try? fields.decode([WireObject].self, forKey: WireKey(stringValue: name))) ?? []
    }

    func time(_ name: String) -> WallTime? {
        text(name).flatMap { WallTime(iso8601: $0) }
    }

    /// Text that was base64 on the wire; nil if it is not, or not UTF-8.
    func base64Text(_ name: String) -> String? {
        text(name).flatMap { Data(base64Encoded: $0) }.flatMap { String(bytes: $0, encoding: .utf8) }
    }
}

/// A field's name.
struct WireKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) {
        nil
    }
}
