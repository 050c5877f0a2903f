/// Why a file of numbers cannot be asked. It quotes no line: they are telephone numbers.
package struct RegistryFileProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// From 1; nil where the whole file is meant.
    package let line: Int?
    package let what: String
    package let remedy: String

    /// Without the remedy.
    package var text: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(what)" }

    package var description: String { "\(text): \(remedy)" }
}
