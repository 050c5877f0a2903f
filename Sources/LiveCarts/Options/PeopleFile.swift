import Foundation

/// A JSON file of scripts by telephone number, for people that a look-alike plays.
enum PeopleFile {
    /// - Throws: ``CommandProblem`` when it cannot be read. What was found in it is not quoted: it holds numbers.
    static func read<Script: Decodable>(_ path: String?, as script: Script.Type) throws(CommandProblem) -> [String:
        Script]
    {
        guard let path else { return [:] }
        guard let bytes = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
        do {
            return try JSONDecoder().decode([String: Script].self, from: bytes)
        } catch {
            throw .noScripts(path, problem: problem(error))
        }
    }

    private static func problem(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "a script lacks \"\(key.stringValue)\""
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            // The first key is the number.
            "\"\(context.codingPath.dropFirst().map(\.stringValue).joined(separator: "."))\" is of another type"
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            "\"\(context.codingPath.dropFirst().map(\.stringValue).joined(separator: "."))\" has no such value"
        default: "it is not JSON"
        }
    }
}
