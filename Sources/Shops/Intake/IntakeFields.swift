import Commerce
import Foundation
import Transport

/// The fields of one JSON object, read strictly, each with its path, so that an error can name it. Unknown fields are
/// passed over; a null is the same as no field.
struct IntakeFields {
    /// Bytes of UTF-8 that a text may have unless its reader says otherwise.
    static let textLimit = 512

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Lets the decoder hand out its container.
    private struct Raw: Decodable {
        let fields: KeyedDecodingContainer<Name>

        init(from decoder: any Decoder) throws {
            fields = try decoder.container(keyedBy: Name.self)
        }
    }

    private let fields: KeyedDecodingContainer<Name>
    private let path: String

    private init(_ fields: KeyedDecodingContainer<Name>, path: String) {
        self.fields = fields
        self.path = path
    }

    init(body: some Collection<UInt8>) throws(IntakeError) {
        guard body.count <= IntakeEvent.bodyLimit else {
            throw .tooLarge(bytes: body.count, limit: IntakeEvent.bodyLimit)
        }
        do {
            self.init(try JSONDecoder().decode(Raw.self, from: Data(body)).fields, path: "")
        } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
            throw .notAnObject
        } catch {
            throw .notJSON
        }
    }

    /// The path of a field from the top, such as `cart.items[0].quantity`.
    func path(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// The field's value; nil if it is absent or null.
    private func value<Value: Decodable>(
        _ name: String, _ type: Value.Type, want: String
    ) throws(IntakeError) -> Value? {
        let key = Name(stringValue: name)
        if (try? fields.decodeNil(forKey: key)) ?? true { return nil }
        do { return try fields.decode(type, forKey: key) } catch { throw .invalid(field: path(name), want: want) }
    }

    /// Text that is not empty.
    func text(_ name: String, limit: Int = textLimit) throws(IntakeError) -> String {
        guard let text = try optionalText(name, limit: limit) else { throw .missing(field: path(name)) }
        return text
    }

    /// Empty text is no text.
    func optionalText(_ name: String, limit: Int = textLimit) throws(IntakeError) -> String? {
        let want = "text of at most \(limit) bytes"
        guard let text = try value(name, String.self, want: want), !text.isEmpty else { return nil }
        guard text.utf8.count <= limit else { throw .invalid(field: path(name), want: want) }
        return text
    }

    func optionalNumber(_ name: String) throws(IntakeError) -> Int64? {
        try value(name, Int64.self, want: "a whole number")
    }

    func optionalFlag(_ name: String) throws(IntakeError) -> Bool? {
        try value(name, Bool.self, want: "true or false")
    }

    func number(_ name: String) throws(IntakeError) -> Int64 {
        guard let number = try optionalNumber(name) else { throw .missing(field: path(name)) }
        return number
    }

    func time(_ name: String) throws(IntakeError) -> WallTime {
        guard let time = WallTime(iso8601: try text(name)) else {
            throw .invalid(field: path(name), want: "a time such as 2026-11-20T19:05:40Z")
        }
        return time
    }

    /// Text that a type of ours can be made from.
    func optional<Value>(
        _ name: String, want: String, _ make: (String) -> Value?
    ) throws(IntakeError) -> Value? {
        guard let text = try optionalText(name) else { return nil }
        guard let value = make(text) else { throw .invalid(field: path(name), want: want) }
        return value
    }

    func required<Value>(_ name: String, want: String, _ make: (String) -> Value?) throws(IntakeError) -> Value {
        guard let value = try optional(name, want: want, make) else { throw .missing(field: path(name)) }
        return value
    }

    func optionalObject(_ name: String) throws(IntakeError) -> IntakeFields? {
        try value(name, Raw.self, want: "an object").map { IntakeFields($0.fields, path: path(name)) }
    }

    func object(_ name: String) throws(IntakeError) -> IntakeFields {
        guard let object = try optionalObject(name) else { throw .missing(field: path(name)) }
        return object
    }

    /// The objects of a list; none if the field is absent.
    func objects(_ name: String, limit: Int) throws(IntakeError) -> [IntakeFields] {
        let want = "a list of at most \(limit) objects"
        let list = try value(name, [Raw].self, want: want) ?? []
        guard list.count <= limit else { throw .invalid(field: path(name), want: want) }
        return list.enumerated().map { IntakeFields($1.fields, path: "\(path(name))[\($0)]") }
    }

    /// The texts of a list; none if the field is absent.
    func texts(_ name: String, limit: Int) throws(IntakeError) -> [String] {
        let want = "a list of at most \(limit) texts"
        let list = try value(name, [String].self, want: want) ?? []
        guard list.count <= limit, list.allSatisfy({ $0.utf8.count <= Self.textLimit }) else {
            throw .invalid(field: path(name), want: want)
        }
        return list
    }
}
