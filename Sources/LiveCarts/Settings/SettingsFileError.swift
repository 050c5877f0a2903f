/// A settings file that cannot be read.
struct SettingsFileError: Error, CustomStringConvertible {
    let file: String
    /// Nil when the file could not be read at all.
    let line: Int?

    /// Of the reader's error only the line is taken: its words may quote the file, and a secret may stand in it.
    init(file: String, _ error: any Error) {
        self.file = file
        self.line = "\(error)".firstMatch(of: #/^(\d+):\d+:/#).flatMap { Int($0.output.1) }
    }

    var description: String {
        guard let line else { return "\(file) cannot be read as settings; check that it is YAML and yours to read" }
        return "\(file):\(line): this is not YAML; see 'livecarts config --help' for how settings are written"
    }
}
