/// The body of a request: an object of named fields and no others.
protocol APIBody: Decodable, Sendable {
    /// The names of all fields.
    static var fields: [String] { get }
}

extension APIBody {
    /// The names of a type's coding keys.
    static func names<Key: CodingKey & CaseIterable>(_ keys: Key.Type) -> [String] {
        Key.allCases.map(\.stringValue)
    }
}
