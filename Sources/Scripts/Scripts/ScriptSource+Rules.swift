import Commerce
import Dialogue

extension ScriptSource {
    static func anywhere(_ value: YAMLValue?, _ places: inout PlaceLines) throws(ScriptErrors) -> [DialogueRule] {
        guard let value else { return [] }
        return try rules(try value.mapping(), &places) { .anywhere($0) }
    }

    /// Answers and where they lead: `yes: permission`, `yes, accept: {say: thanks, go: link}`, `who_is_this: {say: who}`.
    static func rules(
        _ mapping: YAMLMapping, _ places: inout PlaceLines, place: (Intent) -> ScriptPlace
    ) throws(ScriptErrors) -> [DialogueRule] {
        var rules: [DialogueRule] = []
        for entry in mapping.entries {
            let (lines, next) = try destination(entry.value)
            for word in entry.key.split(separator: ",") {
                let name = String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
                guard let intent = Intent(rawValue: name) else {
                    throw ScriptErrors(
                        ScriptError(
                            file: mapping.value.file, line: entry.line, what: "there is no answer \"\(name)\"",
                            remedy: "use one of \(Intent.allCases.map(\.rawValue).joined(separator: ", "))"))
                }
                places[place(intent)] = entry.line
                rules.append(DialogueRule(intent: intent, lines: lines, next: next))
            }
        }
        return rules
    }

    private static func destination(_ value: YAMLValue) throws(ScriptErrors) -> (lines: [LineID], next: StateID?) {
        guard value.isMapping else { return ([], StateID(try value.text())) }
        let mapping = try value.mapping()
        try mapping.allow("say", "go")
        let lines = try lineNames(mapping["say"])
        let next = try mapping["go"]?.text()
        guard !lines.isEmpty || next != nil else {
            throw value.error(
                "\(value.name) leads nowhere", remedy: "write say: to answer and ask again, or go: to lead on")
        }
        return (lines, next.map { StateID($0) })
    }

    static func patience(_ mapping: YAMLMapping) throws(ScriptErrors) -> Patience {
        try mapping.allow("silence", "no_match", "times")
        return Patience(
            silence: LineID(try mapping[required: "silence"].text()),
            noMatch: LineID(try mapping[required: "no_match"].text()),
            times: Int(try mapping[required: "times"].number(in: 0...9)))
    }
}
