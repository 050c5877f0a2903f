import Foundation

/// Prints an answer as JSON: sorted keys, absent values as null.
enum JSONAnswer {
    static func show(_ answer: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(answer), as: UTF8.self))
    }
}
