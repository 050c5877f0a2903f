import Commerce
import Dialogue
import OrderedCollections

/// A script file taken apart: the draft, and the line of the file that each part stands on.
struct ScriptSource {
    let file: String
    let name: String
    let nameLine: Int
    let draft: ScriptDraft
    private let lines: [ScriptPlace: Int]

    init(_ root: YAMLMapping) throws(ScriptErrors) {
        try root.allow("script", "language", "start", "lines", "states", "anywhere", "patience")
        var places = PlaceLines()
        let name = try root[required: "script"]
        let start = try root[required: "start"]
        places[.start] = start.line
        let patience = try root[required: "patience"]
        places[.patience] = patience.line
        self.draft = ScriptDraft(
            language: try root[required: "language"].text(),
            lines: try Self.lines(try root[required: "lines"].mapping(), &places),
            states: try Self.states(try root[required: "states"].mapping(), &places), start: StateID(try start.text()),
            anywhere: try Self.anywhere(root["anywhere"], &places), patience: try Self.patience(try patience.mapping()))
        self.file = root.value.file
        self.name = try name.text()
        self.nameLine = name.line
        self.lines = places.lines
    }

    /// Names the line of a problem; a place that has none of its own has that of what it stands in.
    func error(_ problem: ScriptProblem) -> ScriptError {
        ScriptError(file: file, line: line(of: problem.place), what: problem.what, remedy: problem.remedy)
    }

    private func line(of place: ScriptPlace) -> Int {
        if let line = lines[place] { return line }
        switch place {
        case .segment(let line, _): return lines[.line(line)] ?? 1
        case .rule(let state, _): return lines[.state(state)] ?? 1
        case .script, .start, .line, .state, .anywhere, .patience: return 1
        }
    }

    /// The file's lines by place, gathered while reading.
    struct PlaceLines {
        private(set) var lines: [ScriptPlace: Int] = [:]

        subscript(_ place: ScriptPlace) -> Int? {
            get { lines[place] }
            set { lines[place] = newValue }
        }
    }
}
