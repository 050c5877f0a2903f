import Foundation

/// Looks for bytes in the files of a folder, whatever they are.
enum FileScan {
    /// The names of the files that hold the bytes.
    static func finds(_ bytes: Data, under folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter { name in
            guard let content = FileManager.default.contents(atPath: folder + "/" + name) else { return false }
            return content.range(of: bytes) != nil
        }
    }

    /// Turns one bit of a file.
    static func flip(bitOf byte: Int, in path: String) throws {
        var content = try Data(contentsOf: URL(filePath: path))
        content[content.startIndex + byte] ^= 1
        try content.write(to: URL(filePath: path))
    }
}
