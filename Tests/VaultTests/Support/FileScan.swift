import Foundation
import GRDB

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

    /// Turns the last bit of every value of a column, behind the vault's back.
    static func flip(_ column: String, of table: String, where condition: String = "TRUE", in path: String) async throws
    {
        let queue = try DatabaseQueue(path: path)
        try await queue.write { db in
            let rows = try Row.fetchAll(db, sql: "SELECT DISTINCT \(column) FROM \(table) WHERE \(condition)")
            for row in rows {
                guard let old: Data = row[0], let last = old.last else { continue }
                try db.execute(
                    sql: "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?",
                    arguments: [old.dropLast() + [last ^ 1], old])
            }
        }
        try queue.close()
    }
}
