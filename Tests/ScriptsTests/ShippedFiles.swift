import Foundation
import Scripts

/// The files that ship in `Prompts/`.
enum ShippedFiles {
    static func bytes(_ name: String) throws -> Data {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Prompts")
        return try Data(contentsOf: folder.appending(path: name))
    }

    static func text(_ name: String) throws -> String {
        String(decoding: try bytes(name), as: UTF8.self)
    }

    static func script() throws -> ScriptFile {
        try ScriptFile(bytes("cart-recovery.yaml"), file: "cart-recovery.yaml")
    }

    static func merchant() throws -> Merchant {
        try MerchantFile(bytes("mrc_example_home.yaml"), file: "mrc_example_home.yaml").merchant
    }
}

/// A shipped file with one piece of text replaced, and the line of that piece.
struct SpoiledFile {
    let bytes: Data
    /// From 1.
    let line: Int

    struct PieceMissing: Error {
        let piece: String
    }

    init(_ name: String, replacing piece: String, with other: String) throws {
        let text = try ShippedFiles.text(name)
        guard let range = text.firstRange(of: piece) else { throw PieceMissing(piece: piece) }
        self.line = text[..<range.lowerBound].count { $0 == "\n" } + 1
        self.bytes = Data(text.replacingCharacters(in: range, with: other).utf8)
    }

    /// The file without a block of lines.
    init(_ name: String, cutting start: String, upTo end: String) throws {
        let text = try ShippedFiles.text(name)
        guard let from = text.firstRange(of: start), let to = text[from.upperBound...].firstRange(of: end) else {
            throw PieceMissing(piece: start)
        }
        try self.init(name, replacing: String(text[from.lowerBound..<to.lowerBound]), with: "")
    }
}
