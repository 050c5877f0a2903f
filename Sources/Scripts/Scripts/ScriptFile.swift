import Crypto
package import Dialogue
package import Foundation

/// A prompt script in a file: read, checked and named by its content.
package struct ScriptFile: Sendable {
    package let script: PromptScript
    /// What its author should know, though the script may be used.
    package let warnings: [ScriptError]

    /// Reads the bytes of a file.
    /// - Parameter file: what the file is called in errors.
    /// - Throws: every error with its line.
    package init(_ bytes: Data, file: String) throws(ScriptErrors) {
        let source = try ScriptSource(try YAMLDocument.read(bytes, file: file))
        let warnings = ScriptCheck(source.draft).warnings()
        do {
            self.script = try PromptScript(version: try Self.version(of: bytes, source: source), draft: source.draft)
        } catch let problems as ScriptProblems {
            throw ScriptErrors(problems.list.map(source.error))
        } catch let errors as ScriptErrors {
            throw errors
        } catch {
            throw ScriptErrors(ScriptError(file: file, line: 1, what: "unreadable", remedy: "check the file"))
        }
        self.warnings = ScriptErrors(warnings.map(source.error)).list
    }

    /// `name@` and the first twelve hex digits of the SHA-256 of the bytes.
    private static func version(of bytes: Data, source: ScriptSource) throws(ScriptErrors) -> ScriptVersion {
        let hash = ContentHash.hex(of: bytes).prefix(12)
        guard let version = ScriptVersion("\(source.name)@\(hash)") else {
            throw ScriptErrors(
                ScriptError(
                    file: source.file, line: source.nameLine, what: "the script's name is \"\(source.name)\"",
                    remedy: "use small letters, digits and hyphens"))
        }
        return version
    }
}
