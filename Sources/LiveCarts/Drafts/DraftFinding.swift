import Scripts

/// One thing that a check found in a draft.
struct DraftFinding: Encodable {
    enum Level: String, Encodable {
        /// It keeps the draft from being published.
        case error
        case warning
    }

    let level: Level
    let file: String
    let line: Int
    let what: String
    let remedy: String

    init(_ level: Level, _ problem: ScriptError) {
        self.level = level
        self.file = problem.file
        self.line = problem.line
        self.what = problem.what
        self.remedy = problem.remedy
    }

    var text: String { "\(file):\(line): \(level.rawValue): \(what): \(remedy)" }
}
