/// Something that is wrong in a file that a merchant or an operator wrote.
package struct ScriptError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as it was named to the reader.
    package let file: String
    /// From 1; 1 too where the whole file is meant.
    package let line: Int
    /// What is wrong.
    package let what: String
    /// What to do about it.
    package let remedy: String

    package init(file: String, line: Int, what: String, remedy: String) {
        self.file = file
        self.line = line
        self.what = what
        self.remedy = remedy
    }

    package var description: String { "\(file):\(line): \(what): \(remedy)" }
}
