import Foundation

/// What the audit keeps, sealed, of a request: why it was made, and about what.
struct APIAccessNote: Encodable {
    let reason: String?
    /// The identifiers in the path.
    let parameters: [String: String]

    /// As the body of an entry; the same note is the same bytes.
    var bytes: [UInt8]? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { [UInt8]($0) }
    }
}
