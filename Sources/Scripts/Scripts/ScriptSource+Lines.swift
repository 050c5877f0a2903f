import Commerce
import Dialogue
import OrderedCollections

extension ScriptSource {
    static func lines(
        _ mapping: YAMLMapping, _ places: inout PlaceLines
    ) throws(ScriptErrors) -> OrderedDictionary<LineID, ScriptLine> {
        var lines: OrderedDictionary<LineID, ScriptLine> = [:]
        for entry in mapping.entries {
            let id = LineID(entry.key)
            places[.line(id)] = entry.line
            var segments: [LineSegment] = []
            for (ordinal, clause) in try clauses(of: entry.value).enumerated() {
                places[.segment(id, ordinal: ordinal)] = clause.line
                segments.append(try segment(clause, ordinal: ordinal))
            }
            lines[id] = ScriptLine(id: id, segments: segments)
        }
        return lines
    }

    /// A line is a list of clauses; one clause may stand alone.
    private static func clauses(of value: YAMLValue) throws(ScriptErrors) -> [YAMLValue] {
        value.isList ? try value.items() : [value]
    }

    private static func segment(_ clause: YAMLValue, ordinal: Int) throws(ScriptErrors) -> LineSegment {
        guard clause.isMapping else {
            return try segment(
                try clause.text(), of: clause, ordinal: ordinal, parts: [], sales: nil, offer: false, numbers: [])
        }
        let mapping = try clause.mapping()
        try mapping.allow("say", "parts", "sales", "offer", "allow_numbers")
        return try segment(
            try mapping[required: "say"].text(), of: clause, ordinal: ordinal, parts: try parts(mapping["parts"]),
            sales: try mapping["sales"]?.flag(), offer: try mapping["offer"]?.flag() ?? false,
            numbers: try mapping["allow_numbers"]?.texts() ?? [])
    }

    private static func segment(
        _ text: String, of clause: YAMLValue, ordinal: Int, parts: [MandatoryPart], sales: Bool?, offer: Bool,
        numbers: [String]
    ) throws(ScriptErrors) -> LineSegment {
        let variables = try variables(of: text, in: clause)
        let isOffer = offer || variables.contains(where: \.belongsToOffer)
        return LineSegment(
            ordinal: ordinal, template: text, variables: variables, parts: parts,
            isSales: sales ?? (isOffer || SalesWords.stand(in: text)), isOffer: isOffer, allowedNumbers: numbers)
    }

    private static func parts(_ value: YAMLValue?) throws(ScriptErrors) -> [MandatoryPart] {
        guard let value else { return [] }
        var parts: [MandatoryPart] = []
        for text in try value.texts() {
            guard let part = MandatoryPart(rawValue: text) else {
                throw value.error(
                    "there is no mandatory part \(text)",
                    remedy: "write one of \(MandatoryPart.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            parts.append(part)
        }
        return parts
    }

    private static func variables(of text: String, in clause: YAMLValue) throws(ScriptErrors) -> [LineVariable] {
        let names: [String]
        do {
            names = try LineTemplate(text).variables
        } catch {
            switch error {
            case .tag(let tag):
                throw clause.error("{{\(tag)}} is no plain variable", remedy: "write {{name}} without signs or spaces")
            case .braces: throw clause.error("braces do not pair up", remedy: "write {{name}}")
            }
        }
        var variables: [LineVariable] = []
        for name in names {
            guard let variable = LineVariable(rawValue: name) else {
                throw clause.error(
                    "there is no variable \(name)",
                    remedy: "use one of \(LineVariable.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            variables.append(variable)
        }
        return variables
    }
}
