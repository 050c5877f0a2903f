import Foundation
import Yams

/// One YAML file, read as a tree whose every node knows its line.
enum YAMLDocument {
    /// Longer files than this are no prompt scripts and no merchants.
    static let sizeLimit = 256 * 1024

    /// Reads the one mapping that a file holds.
    static func read(_ bytes: Data, file: String) throws(ScriptErrors) -> YAMLMapping {
        guard bytes.count <= sizeLimit else {
            throw ScriptErrors(
                ScriptError(
                    file: file, line: 1, what: "the file is longer than \(sizeLimit) bytes", remedy: "cut it down"))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ScriptErrors(
                ScriptError(file: file, line: 1, what: "the file is not UTF-8", remedy: "save it as UTF-8"))
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw ScriptErrors(readable(error, file: file))
        }
        guard let node else {
            throw ScriptErrors(
                ScriptError(file: file, line: 1, what: "the file is empty", remedy: "write keys and values"))
        }
        return try YAMLValue(node: node, file: file, name: "the file").mapping()
    }

    private static func readable(_ error: any Error, file: String) -> ScriptError {
        let remedy = "mind the indentation, the colons and the quotes"
        func at(_ line: Int, _ what: String) -> ScriptError {
            ScriptError(file: file, line: line, what: "not YAML: \(what)", remedy: remedy)
        }
        guard let error = error as? YamlError else { return at(1, "unreadable") }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return at(mark.line, problem)
        case .duplicatedKeysInMapping(let keys, let context):
            return ScriptError(
                file: file, line: context.mark.line,
                what: "a key stands twice in the block that begins here: \(keys.joined(separator: ", "))",
                remedy: "keep one of them")
        case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem), .representer(let problem):
            return at(1, problem)
        case .no, .memory, .dataCouldNotBeDecoded:
            return at(1, "unreadable")
        }
    }
}
